// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Told apart by its key.
final class Entry {
  /// Rules are checked when the value is written.
  const Entry({required this.key, this.value}) : _unknown = null;

  const Entry._(this._unknown, {required this.key, required this.value});

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory Entry.fromJson(Object? json) => _decode('Entry', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory Entry.fromJsonTolerantly(Object? json) =>
      _decode('Entry', json, _shape, isTolerant: true);

  Entry._read(_ObjectReader json)
    : key = json.read(_keyProperty),
      value = json.read(_valueProperty),
      _unknown = json.readUnknown();

  static const _keyProperty = _Property('key', _StringShape(maxLength: 63));
  static const _valueProperty = _OptionalProperty('value', _FreeShape());

  static const _ObjectShape<Entry> _shape = _ObjectShape(
    Entry._read,
    [_keyProperty, _valueProperty],
  );

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// The property `key`.
  final String key;

  /// The property `value`.
  final JsonValue? value;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
  Entry copyWith({String? key, JsonValue? Function()? value}) =>
      Entry._(
        _unknown,
        key: key ?? this.key,
        value: value == null ? this.value : value(),
      );

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('Entry', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'key': key,
    if (value case final value?) 'value': value.toJson(),
  });

  @override
  bool operator ==(Object other) =>
      other is Entry &&
      key == other.key &&
      value == other.value &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(Entry, key, value);

  @override
  String toString() => 'Entry(key: $key, value: $value)';
}
