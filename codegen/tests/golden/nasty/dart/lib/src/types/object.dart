// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// An object called object.
final class ObjectType {
  /// Copies lists and maps. Rules are checked when the value is written.
  ObjectType({
    required this.type,
    required this.defaultValue,
    required this.values,
    required this.toStringValue,
    required List<List<OpenKeywordKind>> toJsonValue,
    required this.constructor,
    required this.await,
    required this.newValue,
    required List<String> package,
    required Map<String, List<Switch>> async,
    required this.loop,
    required this.path,
    this.ref,
    this.self,
    this.classValue,
    this.index,
    this.name,
    this.hashCodeValue,
    List<String>? isValid,
    Map<String, int>? fromJsonValue,
    Map<String, List<Switch>>? copyWithValue,
    this.schema,
    this.prototype,
    this.arguments,
    this.constValue,
    this.inValue,
    this.thisValue,
    this.superValue,
    Map<String, int>? import,
    List<List<OpenKeywordKind>>? export,
    this.fn,
    this.match,
    this.crate,
    this.enumValue,
    this.code,
    this.message,
  }) : isValid = isValid == null ? null : List.unmodifiable(isValid),
       fromJsonValue = fromJsonValue == null ? null : _copyMap(fromJsonValue),
       toJsonValue = List.unmodifiable(
         toJsonValue.map(List<OpenKeywordKind>.unmodifiable),
       ),
       copyWithValue =
           copyWithValue == null
               ? null
               : _copyMap(copyWithValue.map((key, value) => MapEntry(key, List<Switch>.unmodifiable(value)))),
       package = List.unmodifiable(package),
       import = import == null ? null : _copyMap(import),
       export =
           export == null
               ? null
               : List.unmodifiable(export.map(List<OpenKeywordKind>.unmodifiable)),
       async = _copyMap(
         async.map(
           (key, value) => MapEntry(key, List<Switch>.unmodifiable(value)),
         ),
       ),
       _unknown = null;

  const ObjectType._(
    this._unknown, {
    required this.type,
    required this.ref,
    required this.self,
    required this.defaultValue,
    required this.classValue,
    required this.index,
    required this.values,
    required this.name,
    required this.hashCodeValue,
    required this.toStringValue,
    required this.isValid,
    required this.fromJsonValue,
    required this.toJsonValue,
    required this.copyWithValue,
    required this.schema,
    required this.constructor,
    required this.prototype,
    required this.arguments,
    required this.await,
    required this.constValue,
    required this.inValue,
    required this.newValue,
    required this.thisValue,
    required this.superValue,
    required this.package,
    required this.import,
    required this.export,
    required this.async,
    required this.fn,
    required this.match,
    required this.loop,
    required this.crate,
    required this.enumValue,
    required this.path,
    required this.code,
    required this.message,
  });

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory ObjectType.fromJson(Object? json) =>
      _decode('ObjectType', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory ObjectType.fromJsonTolerantly(Object? json) =>
      _decode('ObjectType', json, _shape, isTolerant: true);

  ObjectType._read(_ObjectReader json)
    : type = json.read(_typeProperty),
      ref = json.read(_refProperty),
      self = json.read(_selfProperty),
      defaultValue = json.read(_defaultValueProperty),
      classValue = json.read(_classValueProperty),
      index = json.read(_indexProperty),
      values = json.read(_valuesProperty),
      name = json.read(_nameProperty),
      hashCodeValue = json.read(_hashCodeValueProperty),
      toStringValue = json.read(_toStringValueProperty),
      isValid = json.read(_isValidProperty),
      fromJsonValue = json.read(_fromJsonValueProperty),
      toJsonValue = json.read(_toJsonValueProperty),
      copyWithValue = json.read(_copyWithValueProperty),
      schema = json.read(_schemaProperty),
      constructor = json.read(_constructorProperty),
      prototype = json.read(_prototypeProperty),
      arguments = json.read(_argumentsProperty),
      await = json.read(_awaitProperty),
      constValue = json.read(_constValueProperty),
      inValue = json.read(_inValueProperty),
      newValue = json.read(_newValueProperty),
      thisValue = json.read(_thisValueProperty),
      superValue = json.read(_superValueProperty),
      package = json.read(_packageProperty),
      import = json.read(_importProperty),
      export = json.read(_exportProperty),
      async = json.read(_asyncProperty),
      fn = json.read(_fnProperty),
      match = json.read(_matchProperty),
      loop = json.read(_loopProperty),
      crate = json.read(_crateProperty),
      enumValue = json.read(_enumValueProperty),
      path = json.read(_pathProperty),
      code = json.read(_codeProperty),
      message = json.read(_messageProperty),
      _unknown = json.readUnknown();

  static const _typeProperty = _Property('type', _StringShape());
  static const _refProperty = _OptionalProperty('ref', _IntegerShape());
  static const _selfProperty = _OptionalProperty('self', _NumberShape());
  static const _defaultValueProperty = _Property('default', _BooleanShape());
  static const _classValueProperty = _OptionalProperty(
    'class',
    _FormatShape(_Format.uuid),
  );
  static const _indexProperty = _OptionalProperty(
    'index',
    _FormatShape(_Format.date),
  );
  static const _valuesProperty = _Property(
    'values',
    _FormatShape(_Format.timestamp),
  );
  static const _nameProperty = _OptionalProperty('name', _FreeShape());
  static const _hashCodeValueProperty = _OptionalProperty(
    'hash_code',
    _LabelShape(Keyword._byWireName, OpenKeyword.parse),
  );
  static const _toStringValueProperty = _Property('to_string', Switch._shape);
  static const _isValidProperty = _OptionalProperty(
    'is_valid',
    _ListShape(_StringShape()),
  );
  static const _fromJsonValueProperty = _OptionalProperty(
    'from_json',
    _MapShape(_IntegerShape()),
  );
  static const _toJsonValueProperty = _Property(
    'to_json',
    _ListShape(
      _ListShape(_LabelShape(KeywordKind._byWireName, OpenKeywordKind.parse)),
    ),
  );
  static const _copyWithValueProperty = _OptionalProperty(
    'copy_with',
    _MapShape(_ListShape(Switch._shape)),
  );
  static const _schemaProperty = _OptionalProperty('schema', _StringShape());
  static const _constructorProperty = _Property('constructor', _IntegerShape());
  static const _prototypeProperty = _OptionalProperty(
    'prototype',
    _NumberShape(),
  );
  static const _argumentsProperty = _OptionalProperty(
    'arguments',
    _BooleanShape(),
  );
  static const _awaitProperty = _Property('await', _FormatShape(_Format.uuid));
  static const _constValueProperty = _OptionalProperty(
    'const',
    _FormatShape(_Format.date),
  );
  static const _inValueProperty = _OptionalProperty(
    'in',
    _FormatShape(_Format.timestamp),
  );
  static const _newValueProperty = _Property('new', _FreeShape());
  static const _thisValueProperty = _OptionalProperty(
    'this',
    _LabelShape(Keyword._byWireName, OpenKeyword.parse),
  );
  static const _superValueProperty = _OptionalProperty('super', Switch._shape);
  static const _packageProperty = _Property(
    'package',
    _ListShape(_StringShape()),
  );
  static const _importProperty = _OptionalProperty(
    'import',
    _MapShape(_IntegerShape()),
  );
  static const _exportProperty = _OptionalProperty(
    'export',
    _ListShape(
      _ListShape(_LabelShape(KeywordKind._byWireName, OpenKeywordKind.parse)),
    ),
  );
  static const _asyncProperty = _Property(
    'async',
    _MapShape(_ListShape(Switch._shape)),
  );
  static const _fnProperty = _OptionalProperty('fn', _StringShape());
  static const _matchProperty = _OptionalProperty('match', _IntegerShape());
  static const _loopProperty = _Property('loop', _NumberShape());
  static const _crateProperty = _OptionalProperty('crate', _BooleanShape());
  static const _enumValueProperty = _OptionalProperty(
    'enum',
    _FormatShape(_Format.uuid),
  );
  static const _pathProperty = _Property('path', _FormatShape(_Format.date));
  static const _codeProperty = _OptionalProperty(
    'code',
    _FormatShape(_Format.timestamp),
  );
  static const _messageProperty = _OptionalProperty('message', _FreeShape());

  static const _ObjectShape<ObjectType> _shape = _ObjectShape(
    ObjectType._read,
    [
      _argumentsProperty,
      _asyncProperty,
      _awaitProperty,
      _classValueProperty,
      _codeProperty,
      _constValueProperty,
      _constructorProperty,
      _copyWithValueProperty,
      _crateProperty,
      _defaultValueProperty,
      _enumValueProperty,
      _exportProperty,
      _fnProperty,
      _fromJsonValueProperty,
      _hashCodeValueProperty,
      _importProperty,
      _inValueProperty,
      _indexProperty,
      _isValidProperty,
      _loopProperty,
      _matchProperty,
      _messageProperty,
      _nameProperty,
      _newValueProperty,
      _packageProperty,
      _pathProperty,
      _prototypeProperty,
      _refProperty,
      _schemaProperty,
      _selfProperty,
      _superValueProperty,
      _thisValueProperty,
      _toJsonValueProperty,
      _toStringValueProperty,
      _typeProperty,
      _valuesProperty,
    ],
  );

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// The property `type`.
  final String type;

  /// The property `ref`.
  final int? ref;

  /// The property `self`.
  final double? self;

  /// The property `default`.
  final bool defaultValue;

  /// The property `class`.
  final Uuid? classValue;

  /// The property `index`.
  final CalendarDate? index;

  /// The property `values`.
  final Timestamp values;

  /// The property `name`.
  final JsonValue? name;

  /// The property `hash_code`.
  final OpenKeyword? hashCodeValue;

  /// The property `to_string`.
  final Switch toStringValue;

  /// The property `is_valid`.
  final List<String>? isValid;

  /// The property `from_json`.
  final Map<String, int>? fromJsonValue;

  /// The property `to_json`.
  final List<List<OpenKeywordKind>> toJsonValue;

  /// The property `copy_with`.
  final Map<String, List<Switch>>? copyWithValue;

  /// The property `schema`.
  final String? schema;

  /// The property `constructor`.
  final int constructor;

  /// The property `prototype`.
  final double? prototype;

  /// The property `arguments`.
  final bool? arguments;

  /// The property `await`.
  final Uuid await;

  /// The property `const`.
  final CalendarDate? constValue;

  /// The property `in`.
  final Timestamp? inValue;

  /// The property `new`.
  final JsonValue newValue;

  /// The property `this`.
  final OpenKeyword? thisValue;

  /// The property `super`.
  final Switch? superValue;

  /// The property `package`.
  final List<String> package;

  /// The property `import`.
  final Map<String, int>? import;

  /// The property `export`.
  final List<List<OpenKeywordKind>>? export;

  /// The property `async`.
  final Map<String, List<Switch>> async;

  /// The property `fn`.
  final String? fn;

  /// The property `match`.
  final int? match;

  /// The property `loop`.
  final double loop;

  /// The property `crate`.
  final bool? crate;

  /// The property `enum`.
  final Uuid? enumValue;

  /// The property `path`.
  final CalendarDate path;

  /// The property `code`.
  final Timestamp? code;

  /// The property `message`.
  final JsonValue? message;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
  ObjectType copyWith({
    String? type,
    int? Function()? ref,
    double? Function()? self,
    bool? defaultValue,
    Uuid? Function()? classValue,
    CalendarDate? Function()? index,
    Timestamp? values,
    JsonValue? Function()? name,
    OpenKeyword? Function()? hashCodeValue,
    Switch? toStringValue,
    List<String>? Function()? isValid,
    Map<String, int>? Function()? fromJsonValue,
    List<List<OpenKeywordKind>>? toJsonValue,
    Map<String, List<Switch>>? Function()? copyWithValue,
    String? Function()? schema,
    int? constructor,
    double? Function()? prototype,
    bool? Function()? arguments,
    Uuid? await,
    CalendarDate? Function()? constValue,
    Timestamp? Function()? inValue,
    JsonValue? newValue,
    OpenKeyword? Function()? thisValue,
    Switch? Function()? superValue,
    List<String>? package,
    Map<String, int>? Function()? import,
    List<List<OpenKeywordKind>>? Function()? export,
    Map<String, List<Switch>>? async,
    String? Function()? fn,
    int? Function()? match,
    double? loop,
    bool? Function()? crate,
    Uuid? Function()? enumValue,
    CalendarDate? path,
    Timestamp? Function()? code,
    JsonValue? Function()? message,
  }) => ObjectType(
    type: type ?? this.type,
    ref: ref == null ? this.ref : ref(),
    self: self == null ? this.self : self(),
    defaultValue: defaultValue ?? this.defaultValue,
    classValue: classValue == null ? this.classValue : classValue(),
    index: index == null ? this.index : index(),
    values: values ?? this.values,
    name: name == null ? this.name : name(),
    hashCodeValue: hashCodeValue == null ? this.hashCodeValue : hashCodeValue(),
    toStringValue: toStringValue ?? this.toStringValue,
    isValid: isValid == null ? this.isValid : isValid(),
    fromJsonValue: fromJsonValue == null ? this.fromJsonValue : fromJsonValue(),
    toJsonValue: toJsonValue ?? this.toJsonValue,
    copyWithValue: copyWithValue == null ? this.copyWithValue : copyWithValue(),
    schema: schema == null ? this.schema : schema(),
    constructor: constructor ?? this.constructor,
    prototype: prototype == null ? this.prototype : prototype(),
    arguments: arguments == null ? this.arguments : arguments(),
    await: await ?? this.await,
    constValue: constValue == null ? this.constValue : constValue(),
    inValue: inValue == null ? this.inValue : inValue(),
    newValue: newValue ?? this.newValue,
    thisValue: thisValue == null ? this.thisValue : thisValue(),
    superValue: superValue == null ? this.superValue : superValue(),
    package: package ?? this.package,
    import: import == null ? this.import : import(),
    export: export == null ? this.export : export(),
    async: async ?? this.async,
    fn: fn == null ? this.fn : fn(),
    match: match == null ? this.match : match(),
    loop: loop ?? this.loop,
    crate: crate == null ? this.crate : crate(),
    enumValue: enumValue == null ? this.enumValue : enumValue(),
    path: path ?? this.path,
    code: code == null ? this.code : code(),
    message: message == null ? this.message : message(),
  )._keeping(_unknown);

  ObjectType _keeping(Map<String, JsonValue>? unknown) => ObjectType._(
    unknown,
    type: type,
    ref: ref,
    self: self,
    defaultValue: defaultValue,
    classValue: classValue,
    index: index,
    values: values,
    name: name,
    hashCodeValue: hashCodeValue,
    toStringValue: toStringValue,
    isValid: isValid,
    fromJsonValue: fromJsonValue,
    toJsonValue: toJsonValue,
    copyWithValue: copyWithValue,
    schema: schema,
    constructor: constructor,
    prototype: prototype,
    arguments: arguments,
    await: await,
    constValue: constValue,
    inValue: inValue,
    newValue: newValue,
    thisValue: thisValue,
    superValue: superValue,
    package: package,
    import: import,
    export: export,
    async: async,
    fn: fn,
    match: match,
    loop: loop,
    crate: crate,
    enumValue: enumValue,
    path: path,
    code: code,
    message: message,
  );

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('ObjectType', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'type': type,
    if (ref case final ref?) 'ref': ref,
    if (self case final self?) 'self': _writeDouble(self),
    'default': defaultValue,
    if (classValue case final classValue?) 'class': classValue.toJson(),
    if (index case final index?) 'index': index.toJson(),
    'values': values.toJson(),
    if (name case final name?) 'name': name.toJson(),
    if (hashCodeValue case final hashCodeValue?)
      'hash_code': hashCodeValue.wireName,
    'to_string': toStringValue._write(),
    if (isValid case final isValid?) 'is_valid': isValid,
    if (fromJsonValue case final fromJsonValue?)
      'from_json': _writeMap(fromJsonValue, (value) => value),
    'to_json': _writeList(
      toJsonValue,
      (item) => _writeList(item, (item) => item.wireName),
    ),
    if (copyWithValue case final copyWithValue?)
      'copy_with': _writeMap(
        copyWithValue,
        (value) => _writeList(value, (item) => item._write()),
      ),
    if (schema case final schema?) 'schema': schema,
    'constructor': constructor,
    if (prototype case final prototype?) 'prototype': _writeDouble(prototype),
    if (arguments case final arguments?) 'arguments': arguments,
    'await': await.toJson(),
    if (constValue case final constValue?) 'const': constValue.toJson(),
    if (inValue case final inValue?) 'in': inValue.toJson(),
    'new': newValue.toJson(),
    if (thisValue case final thisValue?) 'this': thisValue.wireName,
    if (superValue case final superValue?) 'super': superValue._write(),
    'package': package,
    if (import case final import?)
      'import': _writeMap(import, (value) => value),
    if (export case final export?)
      'export': _writeList(
        export,
        (item) => _writeList(item, (item) => item.wireName),
      ),
    'async': _writeMap(
      async,
      (value) => _writeList(value, (item) => item._write()),
    ),
    if (fn case final fn?) 'fn': fn,
    if (match case final match?) 'match': match,
    'loop': _writeDouble(loop),
    if (crate case final crate?) 'crate': crate,
    if (enumValue case final enumValue?) 'enum': enumValue.toJson(),
    'path': path.toJson(),
    if (code case final code?) 'code': code.toJson(),
    if (message case final message?) 'message': message.toJson(),
  });

  @override
  bool operator ==(Object other) =>
      other is ObjectType &&
      type == other.type &&
      ref == other.ref &&
      self == other.self &&
      defaultValue == other.defaultValue &&
      classValue == other.classValue &&
      index == other.index &&
      values == other.values &&
      name == other.name &&
      hashCodeValue == other.hashCodeValue &&
      toStringValue == other.toStringValue &&
      _deepEquals(isValid, other.isValid) &&
      _deepEquals(fromJsonValue, other.fromJsonValue) &&
      _deepEquals(toJsonValue, other.toJsonValue) &&
      _deepEquals(copyWithValue, other.copyWithValue) &&
      schema == other.schema &&
      constructor == other.constructor &&
      prototype == other.prototype &&
      arguments == other.arguments &&
      await == other.await &&
      constValue == other.constValue &&
      inValue == other.inValue &&
      newValue == other.newValue &&
      thisValue == other.thisValue &&
      superValue == other.superValue &&
      _deepEquals(package, other.package) &&
      _deepEquals(import, other.import) &&
      _deepEquals(export, other.export) &&
      _deepEquals(async, other.async) &&
      fn == other.fn &&
      match == other.match &&
      loop == other.loop &&
      crate == other.crate &&
      enumValue == other.enumValue &&
      path == other.path &&
      code == other.code &&
      message == other.message &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hashAll([
    ObjectType,
    type,
    ref,
    self,
    defaultValue,
    classValue,
    index,
    values,
    name,
    hashCodeValue,
    toStringValue,
    _deepHash(isValid),
    _deepHash(fromJsonValue),
    _deepHash(toJsonValue),
    _deepHash(copyWithValue),
    schema,
    constructor,
    prototype,
    arguments,
    await,
    constValue,
    inValue,
    newValue,
    thisValue,
    superValue,
    _deepHash(package),
    _deepHash(import),
    _deepHash(export),
    _deepHash(async),
    fn,
    match,
    loop,
    crate,
    enumValue,
    path,
    code,
    message,
  ]);

  @override
  String toString() =>
      'ObjectType(type: $type, ref: $ref, self: $self, '
      'defaultValue: $defaultValue, classValue: $classValue, index: $index, '
      'values: $values, name: $name, hashCodeValue: $hashCodeValue, '
      'toStringValue: $toStringValue, isValid: $isValid, '
      'fromJsonValue: $fromJsonValue, toJsonValue: $toJsonValue, '
      'copyWithValue: $copyWithValue, schema: $schema, '
      'constructor: $constructor, prototype: $prototype, '
      'arguments: $arguments, await: $await, constValue: $constValue, '
      'inValue: $inValue, newValue: $newValue, thisValue: $thisValue, '
      'superValue: $superValue, package: $package, import: $import, '
      'export: $export, async: $async, fn: $fn, match: $match, loop: $loop, '
      'crate: $crate, enumValue: $enumValue, path: $path, code: $code, '
      'message: $message)';
}
