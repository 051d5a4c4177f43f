// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// One integration of one organization.
///
/// A row of `organization_integrations`, with the columns that everybody who
/// may read it may read.
final class OrganizationIntegrationRow {
  const OrganizationIntegrationRow._({
    required this.id,
    required this.organizationId,
    required this.integrationType,
    required this.status,
    required this.fieldMappings,
    required this.syncSchedule,
    required this.createdAt,
    required this.updatedAt,
  });

  /// Reads a row as the database answers with it, or throws an
  /// [InvalidDocumentException] with all its faults. Documents of earlier
  /// versions are lifted; labels that are not known yet are kept as they are.
  factory OrganizationIntegrationRow.fromJson(Object? json) {
    final row = _asRow(json, _shape, _upgrades);
    return _decode(
      'OrganizationIntegrationRow',
      row,
      _shape,
      OrganizationIntegrationRow._read,
    );
  }

  factory OrganizationIntegrationRow._read(Object? json) {
    final object = _readObject(json);
    return OrganizationIntegrationRow._(
      id: _readUuid(object['id']),
      organizationId: _readUuid(object['organization_id']),
      integrationType: OpenIntegrationType.parse(
        _readString(object['integration_type']),
      ),
      status: OpenIntegrationStatus.parse(_readString(object['status'])),
      fieldMappings: FieldMappings._read(object['field_mappings']),
      syncSchedule: _readOptional(object, 'sync_schedule', SyncSchedule._read),
      createdAt: _readTimestamp(object['created_at']),
      updatedAt: _readTimestamp(object['updated_at']),
    );
  }

  static final _ObjectShape _shape = _ObjectShape({
    'created_at': const _Property(_StringShape(format: _Format.timestamp)),
    'field_mappings': _Property(FieldMappings._shape),
    'id': const _Property(_StringShape(format: _Format.uuid)),
    'integration_type': const _Property(_StringShape()),
    'organization_id': const _Property(_StringShape(format: _Format.uuid)),
    'status': const _Property(_StringShape()),
    'sync_schedule': _Property.optional(SyncSchedule._shape),
    'updated_at': const _Property(_StringShape(format: _Format.timestamp)),
  });

  static const _upgrades = {
    'field_mappings': FieldMappings.upgrade,
    'sync_schedule': SyncSchedule.upgrade,
  };

  /// Identifies the integration.
  final Uuid id;

  /// Organization that owns the integration.
  final Uuid organizationId;

  /// External system that it connects to.
  final OpenIntegrationType integrationType;

  /// Whether it runs.
  final OpenIntegrationStatus status;

  /// How its fields map to ours.
  final FieldMappings fieldMappings;

  /// When it synchronizes.
  final SyncSchedule? syncSchedule;

  /// When the row was made.
  final Timestamp createdAt;

  /// When the row was last changed.
  final Timestamp updatedAt;

  @override
  bool operator ==(Object other) =>
      other is OrganizationIntegrationRow &&
      id == other.id &&
      organizationId == other.organizationId &&
      integrationType == other.integrationType &&
      status == other.status &&
      fieldMappings == other.fieldMappings &&
      syncSchedule == other.syncSchedule &&
      createdAt == other.createdAt &&
      updatedAt == other.updatedAt;

  @override
  int get hashCode => Object.hash(
    OrganizationIntegrationRow,
    id,
    organizationId,
    integrationType,
    status,
    fieldMappings,
    syncSchedule,
    createdAt,
    updatedAt,
  );

  @override
  String toString() =>
      'OrganizationIntegrationRow(id: $id, organizationId: $organizationId, '
      'integrationType: $integrationType, status: $status, '
      'fieldMappings: $fieldMappings, syncSchedule: $syncSchedule, '
      'createdAt: $createdAt, updatedAt: $updatedAt)';
}
