// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Copies one field of the external system into one field of ours.
final class FieldMapping {
  /// Rules are checked when the value is written.
  const FieldMapping({
    required this.sourceField,
    required this.targetField,
    this.transform,
    this.required = false,
  }) : _unknown = null;

  const FieldMapping._(
    this._unknown, {
    required this.sourceField,
    required this.targetField,
    required this.transform,
    required this.required,
  });

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory FieldMapping.fromJson(Object? json) =>
      _decode('FieldMapping', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory FieldMapping.fromJsonTolerantly(Object? json) =>
      _decode('FieldMapping', json, _shape, isTolerant: true);

  FieldMapping._read(_ObjectReader json)
    : sourceField = json.read(_sourceFieldProperty),
      targetField = json.read(_targetFieldProperty),
      transform = json.read(_transformProperty),
      required = json.read(_requiredProperty),
      _unknown = json.readUnknown();

  static const _sourceFieldProperty = _Property(
    'source_field',
    _StringShape(maxLength: 128, pattern: _fieldMappingSourceFieldPattern),
  );
  static const _targetFieldProperty = _Property(
    'target_field',
    _StringShape(maxLength: 63, pattern: _fieldMappingTargetFieldPattern),
  );
  static const _transformProperty = _OptionalProperty(
    'transform',
    FieldTransform._shape,
  );
  static const _requiredProperty = _DefaultProperty<bool>(
    'required',
    _BooleanShape(),
    false,
  );

  static const _ObjectShape<FieldMapping> _shape = _ObjectShape(
    FieldMapping._read,
    [
      _requiredProperty,
      _sourceFieldProperty,
      _targetFieldProperty,
      _transformProperty,
    ],
  );

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// Field in the external system.
  final String sourceField;

  /// Field in our own model.
  final String targetField;

  /// Applied to the value on its way.
  final FieldTransform? transform;

  /// A record without the source field is refused.
  final bool required;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
  FieldMapping copyWith({
    String? sourceField,
    String? targetField,
    FieldTransform? Function()? transform,
    bool? required,
  }) => FieldMapping._(
    _unknown,
    sourceField: sourceField ?? this.sourceField,
    targetField: targetField ?? this.targetField,
    transform: transform == null ? this.transform : transform(),
    required: required ?? this.required,
  );

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('FieldMapping', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'source_field': sourceField,
    'target_field': targetField,
    if (transform case final transform?) 'transform': transform._write(),
    'required': required,
  });

  @override
  bool operator ==(Object other) =>
      other is FieldMapping &&
      sourceField == other.sourceField &&
      targetField == other.targetField &&
      transform == other.transform &&
      required == other.required &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode =>
      Object.hash(FieldMapping, sourceField, targetField, transform, required);

  @override
  String toString() =>
      'FieldMapping(sourceField: $sourceField, targetField: $targetField, '
      'transform: $transform, required: $required)';
}
