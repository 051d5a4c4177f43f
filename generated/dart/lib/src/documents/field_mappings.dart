// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// How fields of the external system map to ours.
final class FieldMappings {
  /// Copies lists and maps. Rules are checked when the value is written.
  FieldMappings({required List<FieldMapping> mappings})
    : mappings = List.unmodifiable(mappings),
      _unknown = null;

  const FieldMappings._(this._unknown, {required this.mappings});

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory FieldMappings.fromJson(Object? json) =>
      _decode('FieldMappings', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory FieldMappings.fromJsonTolerantly(Object? json) =>
      _decode('FieldMappings', json, _shape, isTolerant: true);

  /// Reads decoded JSON of this or any earlier version, or throws an
  /// [InvalidDocumentException] with all the faults that are left in it.
  factory FieldMappings.fromJsonUpgrading(Object? json) =>
      FieldMappings.fromJson(upgrade(json));

  FieldMappings._read(_ObjectReader json)
    : mappings = json.read(_mappingsProperty),
      _unknown = json.readUnknown();

  /// The version of the rules, which each document carries.
  static const int schemaVersion = 2;

  /// A valid document that may take the place of a broken one.
  static const FieldMappings safeDefault = FieldMappings._(null, mappings: []);

  static const _mappingsProperty = _Property(
    'mappings',
    _ListShape(
      FieldMapping._shape,
      maxItems: 200,
      uniqueBy: FieldMapping._targetFieldProperty,
    ),
  );

  static const _DocumentShape<FieldMappings> _shape = _DocumentShape(
    schemaVersion,
    FieldMappings._read,
    [_mappingsProperty, _DocumentShape._versionProperty],
  );

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// One entry for each target field, applied in order.
  final List<FieldMapping> mappings;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// Lifts decoded JSON of any earlier version to this one, without checking
  /// the rest of it, or throws an [InvalidDocumentException] where it has no
  /// version or a newer one. [json] itself stays as it is.
  static Map<String, Object?> upgrade(Object? json) =>
      _upgrade('FieldMappings', json, schemaVersion, const [_toVersion2]);

  /// From version 1 to 2.
  static void _toVersion2(_Draft document) {
    document.each(const [_To('mappings'), _EachItem()], (fieldMapping) {
      fieldMapping
        ..rename('source', 'source_field')
        ..rename('target', 'target_field')
        ..add('required', false);
    });
  }

  /// A copy with other values.
  FieldMappings copyWith({List<FieldMapping>? mappings}) =>
      FieldMappings(mappings: mappings ?? this.mappings)._keeping(_unknown);

  FieldMappings _keeping(Map<String, JsonValue>? unknown) =>
      FieldMappings._(unknown, mappings: mappings);

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('FieldMappings', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'schema_version': schemaVersion,
    'mappings': _writeList(mappings, (item) => item._write()),
  });

  @override
  bool operator ==(Object other) =>
      other is FieldMappings &&
      _deepEquals(mappings, other.mappings) &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(FieldMappings, _deepHash(mappings));

  @override
  String toString() => 'FieldMappings(mappings: $mappings)';
}
