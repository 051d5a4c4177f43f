// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Every rule of the format at once.
final class ListOfEverything {
  /// Copies lists and maps. Rules are checked when the value is written.
  ListOfEverything({
    required List<ObjectType> objects,
    List<Entry>? entries,
    this.short = 'a\'"\\\$',
    this.matched = 'x',
    this.checked = '2024-02-29',
    this.small = 0,
    this.ratio = 0.1,
    this.at = const Timestamp._('2026-01-31T12:00:00+01:00'),
    this.identity = const Uuid._('6fa459ea-ee8a-3ca4-894e-db77e160355e'),
    this.word = Keyword.self,
    this.switchValue = const DefaultSwitch(),
    Map<String, OpenKeyword> words = const {'a': Keyword.classValue},
    List<int> many = const [1, 2],
    this.free = const JsonValue._(<String, Object?>{'a': <Object?>[null, 1.5]}),
    this.aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  }) : objects = List.unmodifiable(objects),
       entries = entries == null ? null : List.unmodifiable(entries),
       words = _copyMap(words),
       many = List.unmodifiable(many),
       _unknown = null;

  const ListOfEverything._(
    this._unknown, {
    required this.objects,
    required this.entries,
    required this.short,
    required this.matched,
    required this.checked,
    required this.small,
    required this.ratio,
    required this.at,
    required this.identity,
    required this.word,
    required this.switchValue,
    required this.words,
    required this.many,
    required this.free,
    required this.aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  });

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory ListOfEverything.fromJson(Object? json) =>
      _decode('ListOfEverything', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory ListOfEverything.fromJsonTolerantly(Object? json) =>
      _decode('ListOfEverything', json, _shape, isTolerant: true);

  /// Reads decoded JSON of this or any earlier version, or throws an
  /// [InvalidDocumentException] with all the faults that are left in it.
  factory ListOfEverything.fromJsonUpgrading(Object? json) =>
      ListOfEverything.fromJson(upgrade(json));

  ListOfEverything._read(_ObjectReader json)
    : objects = json.read(_objectsProperty),
      entries = json.read(_entriesProperty),
      short = json.read(_shortProperty),
      matched = json.read(_matchedProperty),
      checked = json.read(_checkedProperty),
      small = json.read(_smallProperty),
      ratio = json.read(_ratioProperty),
      at = json.read(_atProperty),
      identity = json.read(_identityProperty),
      word = json.read(_wordProperty),
      switchValue = json.read(_switchValueProperty),
      words = json.read(_wordsProperty),
      many = json.read(_manyProperty),
      free = json.read(_freeProperty),
      aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc =
          json.read(_aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCccccccccccccccccccccProperty),
      _unknown = json.readUnknown();

  /// The version of the rules, which each document carries.
  static const int schemaVersion = 3;

  /// A valid document that may take the place of a broken one.
  static const ListOfEverything safeDefault = ListOfEverything._(
    null,
    objects: [],
    entries: null,
    short: 'a\'"\\\$',
    matched: 'x',
    checked: '2024-02-29',
    small: 0,
    ratio: 0.1,
    at: Timestamp._('2026-01-31T12:00:00+01:00'),
    identity: Uuid._('6fa459ea-ee8a-3ca4-894e-db77e160355e'),
    word: Keyword.self,
    switchValue: DefaultSwitch(),
    words: {'a': Keyword.classValue},
    many: [1, 2],
    free: JsonValue._(<String, Object?>{'a': <Object?>[null, 1.5]}),
    aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc: null,
  );

  static const _objectsProperty = _Property(
    'objects',
    _ListShape(ObjectType._shape, minItems: 0, maxItems: 5),
  );
  static const _entriesProperty = _OptionalProperty(
    'entries',
    _ListShape(Entry._shape, uniqueBy: Entry._keyProperty),
  );
  static const _shortProperty = _DefaultProperty<String>(
    'short',
    _StringShape(minLength: 1, maxLength: 8),
    'a\'"\\\$',
  );
  static const _matchedProperty = _DefaultProperty<String>(
    'matched',
    _StringShape(pattern: _listOfEverythingMatchedPattern),
    'x',
  );
  static const _checkedProperty = _DefaultProperty<String>(
    'checked',
    _StringShape(format: _Format.date),
    '2024-02-29',
  );
  static const _smallProperty = _DefaultProperty<int>(
    'small',
    _IntegerShape(minimum: -1, maximum: 1),
    0,
  );
  static const _ratioProperty = _DefaultProperty<double>(
    'ratio',
    _NumberShape(minimum: -0.5, maximum: 1e300),
    0.1,
  );
  static const _atProperty = _DefaultProperty<Timestamp>(
    'at',
    _FormatShape(_Format.timestamp),
    Timestamp._('2026-01-31T12:00:00+01:00'),
  );
  static const _identityProperty = _DefaultProperty<Uuid>(
    'identity',
    _FormatShape(_Format.uuid),
    Uuid._('6fa459ea-ee8a-3ca4-894e-db77e160355e'),
  );
  static const _wordProperty = _DefaultProperty<OpenKeyword>(
    'word',
    _LabelShape(Keyword._byWireName, OpenKeyword.parse),
    Keyword.self,
  );
  static const _switchValueProperty = _DefaultProperty<Switch>(
    'switch',
    Switch._shape,
    DefaultSwitch(),
  );
  static const _wordsProperty = _DefaultProperty<Map<String, OpenKeyword>>(
    'words',
    _MapShape(_LabelShape(Keyword._byWireName, OpenKeyword.parse)),
    {'a': Keyword.classValue},
  );
  static const _manyProperty = _DefaultProperty<List<int>>(
    'many',
    _ListShape(_IntegerShape(), minItems: 1),
    [1, 2],
  );
  static const _freeProperty = _DefaultProperty<JsonValue>(
    'free',
    _FreeShape(),
    JsonValue._(<String, Object?>{'a': <Object?>[null, 1.5]}),
  );
  static const _aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCccccccccccccccccccccProperty =
      _OptionalProperty(
        'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
        _StringShape(),
      );

  static const _DocumentShape<ListOfEverything> _shape = _DocumentShape(
    schemaVersion,
    ListOfEverything._read,
    [
      _aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCccccccccccccccccccccProperty,
      _atProperty,
      _checkedProperty,
      _entriesProperty,
      _freeProperty,
      _identityProperty,
      _manyProperty,
      _matchedProperty,
      _objectsProperty,
      _ratioProperty,
      _DocumentShape._versionProperty,
      _shortProperty,
      _smallProperty,
      _switchValueProperty,
      _wordProperty,
      _wordsProperty,
    ],
  );

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// The property `objects`.
  final List<ObjectType> objects;

  /// The property `entries`.
  final List<Entry>? entries;

  /// Between */ and $.
  final String short;

  /// The property `matched`.
  final String matched;

  /// The property `checked`.
  final String checked;

  /// The property `small`.
  final int small;

  /// The property `ratio`.
  final double ratio;

  /// The property `at`.
  final Timestamp at;

  /// The property `identity`.
  final Uuid identity;

  /// The property `word`.
  final OpenKeyword word;

  /// The property `switch`.
  final Switch switchValue;

  /// The property `words`.
  final Map<String, OpenKeyword> words;

  /// The property `many`.
  final List<int> many;

  /// The property `free`.
  final JsonValue free;

  /// The property
  /// `aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc`.
  final String? aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// Lifts decoded JSON of any earlier version to this one, without checking
  /// the rest of it, or throws an [InvalidDocumentException] where it has no
  /// version or a newer one. [json] itself stays as it is.
  static Map<String, Object?> upgrade(Object? json) =>
      _upgrade(
        'ListOfEverything',
        json,
        schemaVersion,
        const [_toVersion2, _toVersion3],
      );

  /// From version 1 to 2.
  static void _toVersion2(_Draft document) {
    document
      ..rename('things', 'objects')
      ..each(const [
        _To('objects'),
        _EachItem(),
        _To('to_string'),
        _Only('kind', 'on'),
      ], (on) {
        on.remove('gone');
      })
      ..each(const [
        _To('objects'),
        _EachItem(),
        _To('copy_with'),
        _EachValue(),
        _EachItem(),
        _Only('kind', 'on'),
      ], (on) {
        on.remove('gone');
      })
      ..each(const [
        _To('objects'),
        _EachItem(),
        _To('super'),
        _Only('kind', 'on'),
      ], (on) {
        on.remove('gone');
      })
      ..each(const [
        _To('objects'),
        _EachItem(),
        _To('async'),
        _EachValue(),
        _EachItem(),
        _Only('kind', 'on'),
      ], (on) {
        on.remove('gone');
      })
      ..each(const [_To('switch'), _Only('kind', 'on')], (on) {
        on.remove('gone');
      });
  }

  /// From version 2 to 3.
  static void _toVersion3(_Draft document) {
    document
      ..add('free', <String, Object?>{})
      ..map('word', const {'me': 'self'});
  }

  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
  ListOfEverything copyWith({
    List<ObjectType>? objects,
    List<Entry>? Function()? entries,
    String? short,
    String? matched,
    String? checked,
    int? small,
    double? ratio,
    Timestamp? at,
    Uuid? identity,
    OpenKeyword? word,
    Switch? switchValue,
    Map<String, OpenKeyword>? words,
    List<int>? many,
    JsonValue? free,
    String? Function()? aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  }) => ListOfEverything(
    objects: objects ?? this.objects,
    entries: entries == null ? this.entries : entries(),
    short: short ?? this.short,
    matched: matched ?? this.matched,
    checked: checked ?? this.checked,
    small: small ?? this.small,
    ratio: ratio ?? this.ratio,
    at: at ?? this.at,
    identity: identity ?? this.identity,
    word: word ?? this.word,
    switchValue: switchValue ?? this.switchValue,
    words: words ?? this.words,
    many: many ?? this.many,
    free: free ?? this.free,
    aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc:
        aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc == null
            ? this.aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc
            : aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc(),
  )._keeping(_unknown);

  ListOfEverything _keeping(Map<String, JsonValue>? unknown) => ListOfEverything._(
    unknown,
    objects: objects,
    entries: entries,
    short: short,
    matched: matched,
    checked: checked,
    small: small,
    ratio: ratio,
    at: at,
    identity: identity,
    word: word,
    switchValue: switchValue,
    words: words,
    many: many,
    free: free,
    aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc:
        aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  );

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() =>
      _encode('ListOfEverything', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'schema_version': schemaVersion,
    'objects': _writeList(objects, (item) => item._write()),
    if (entries case final entries?)
      'entries': _writeList(entries, (item) => item._write()),
    'short': short,
    'matched': matched,
    'checked': checked,
    'small': small,
    'ratio': _writeDouble(ratio),
    'at': at.toJson(),
    'identity': identity.toJson(),
    'word': word.wireName,
    'switch': switchValue._write(),
    'words': _writeMap(words, (value) => value.wireName),
    'many': many,
    'free': free.toJson(),
    if (aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc case final aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc?)
      'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc':
          aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  });

  @override
  bool operator ==(Object other) =>
      other is ListOfEverything &&
      _deepEquals(objects, other.objects) &&
      _deepEquals(entries, other.entries) &&
      short == other.short &&
      matched == other.matched &&
      checked == other.checked &&
      small == other.small &&
      ratio == other.ratio &&
      at == other.at &&
      identity == other.identity &&
      word == other.word &&
      switchValue == other.switchValue &&
      _deepEquals(words, other.words) &&
      _deepEquals(many, other.many) &&
      free == other.free &&
      aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc ==
          other.aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(
    ListOfEverything,
    _deepHash(objects),
    _deepHash(entries),
    short,
    matched,
    checked,
    small,
    ratio,
    at,
    identity,
    word,
    switchValue,
    _deepHash(words),
    _deepHash(many),
    free,
    aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  );

  @override
  String toString() =>
      'ListOfEverything(objects: $objects, entries: $entries, short: $short, '
      'matched: $matched, checked: $checked, small: $small, ratio: $ratio, '
      'at: $at, identity: $identity, word: $word, switchValue: $switchValue, '
      'words: $words, many: $many, free: $free, '
      'aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc: $aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc)';
}
