// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// One integration of one organization.
///
/// A row of `organization_integrations`, with the columns that everybody who
/// may read it may read.
final class OrganizationIntegrationRow {
  /// Reads a row as the database answers with it, or throws an
  /// [InvalidDocumentException] with all its faults. Documents of earlier
  /// versions are lifted; labels that are not known yet are kept as they are.
  factory OrganizationIntegrationRow.fromJson(Object? json) {
    final row = _asRow(json, _shape, _upgrades);
    return _decode('OrganizationIntegrationRow', row, _shape);
  }

  OrganizationIntegrationRow._read(_ObjectReader json)
    : id = json.read(_idProperty),
      organizationId = json.read(_organizationIdProperty),
      integrationType = json.read(_integrationTypeProperty),
      status = json.read(_statusProperty),
      fieldMappings = json.read(_fieldMappingsProperty),
      syncSchedule = json.read(_syncScheduleProperty),
      createdAt = json.read(_createdAtProperty),
      updatedAt = json.read(_updatedAtProperty);

  static const _idProperty = _Property('id', _FormatShape(_Format.uuid));
  static const _organizationIdProperty = _Property(
    'organization_id',
    _FormatShape(_Format.uuid),
  );
  static const _integrationTypeProperty = _Property(
    'integration_type',
    _OpenLabelShape(OpenIntegrationType.parse),
  );
  static const _statusProperty = _Property(
    'status',
    _OpenLabelShape(OpenIntegrationStatus.parse),
  );
  static const _fieldMappingsProperty = _Property(
    'field_mappings',
    FieldMappings._shape,
  );
  static const _syncScheduleProperty = _OptionalProperty(
    'sync_schedule',
    SyncSchedule._shape,
  );
  static const _createdAtProperty = _Property(
    'created_at',
    _FormatShape(_Format.timestamp),
  );
  static const _updatedAtProperty = _Property(
    'updated_at',
    _FormatShape(_Format.timestamp),
  );

  static const _ObjectShape<OrganizationIntegrationRow> _shape = _ObjectShape(
    OrganizationIntegrationRow._read,
    [
      _createdAtProperty,
      _fieldMappingsProperty,
      _idProperty,
      _integrationTypeProperty,
      _organizationIdProperty,
      _statusProperty,
      _syncScheduleProperty,
      _updatedAtProperty,
    ],
  );

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
