// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/src/database/database_exception.dart';
import 'package:integration_foundation/src/database/database_gateway.dart';
import 'package:integration_foundation/src/database/table_rows.dart';
import 'package:integration_foundation/src/library.dart';

/// Rows of `organization_integrations`, with the rights of whoever is logged in.
///
/// What is read is always named: never `*`, and no reference to the vault that
/// nobody asked for. Methods throw a [DatabaseException] where the database or
/// the way to it fails, and an [InvalidDocumentException] for a row or a
/// document that breaks its rules.
final class OrganizationIntegrationRepository {
  /// Works through a gateway.
  OrganizationIntegrationRepository(DatabaseGateway database)
    : _rows = TableRows(
        database,
        table: 'organization_integrations',
        key: 'id',
        columns: columns,
        read: OrganizationIntegrationRow.fromJson,
      );

  /// The columns that are read.
  static const List<String> columns = [
    'id',
    'organization_id',
    'integration_type',
    'status',
    'field_mappings',
    'sync_schedule',
    'created_at',
    'updated_at',
  ];

  final TableRows<OrganizationIntegrationRow> _rows;

  /// The rows that may be seen, in the order of their keys. The database may
  /// answer with fewer than [limit].
  Future<List<OrganizationIntegrationRow>> list({
    int limit = 1000,
    int offset = 0,
  }) => _rows.list(limit: limit, offset: offset);

  /// One row, or null where there is none to be seen.
  Future<OrganizationIntegrationRow?> find(Uuid id) => _rows.find(id.toJson());

  /// Adds a row and returns it as the database made it. What is left out gets
  /// its default.
  Future<OrganizationIntegrationRow> insert({
    required Uuid organizationId,
    required IntegrationType integrationType,
    required FieldMappings fieldMappings,
    IntegrationStatus? status,
    SyncSchedule? syncSchedule,
  }) {
    final values = <String, Object?>{
      'organization_id': organizationId.toJson(),
      'integration_type': integrationType.wireName,
      if (status != null) 'status': status.wireName,
      'field_mappings': fieldMappings.toJson(),
      if (syncSchedule != null) 'sync_schedule': syncSchedule.toJson(),
    };
    return _rows.insert(values);
  }

  /// Changes what is given and returns the row. What is optional is given by a
  /// function, which may return null to make it absent.
  Future<OrganizationIntegrationRow> update(
    Uuid id, {
    IntegrationType? integrationType,
    IntegrationStatus? status,
    FieldMappings? fieldMappings,
    SyncSchedule? Function()? syncSchedule,
  }) {
    final values = <String, Object?>{
      if (integrationType != null) 'integration_type': integrationType.wireName,
      if (status != null) 'status': status.wireName,
      if (fieldMappings != null) 'field_mappings': fieldMappings.toJson(),
      if (syncSchedule != null) 'sync_schedule': syncSchedule()?.toJson(),
    };
    return _rows.update(id.toJson(), values);
  }

  /// Deletes a row.
  Future<void> delete(Uuid id) => _rows.delete(id.toJson());

  /// The `vault_secret_id` of a row, for those who may see it; null for
  /// everybody else.
  Future<Uuid?> vaultSecretId(Uuid id) => _rows.tell(
    'organization_integrations_vault_secret_id',
    'p_id',
    id.toJson(),
    Uuid.parse,
  );

  /// The `vault_secret_id` of a row, on servers.
  Future<Uuid?> readVaultSecretId(Uuid id) =>
      _rows.readColumn('vault_secret_id', id.toJson(), Uuid.parse);

  /// Makes a row refer to credentials, on servers, and only to credentials that
  /// are there.
  Future<void> writeVaultSecretId(Uuid id, Uuid reference) =>
      _rows.writeReference(
        'vault_secret_id',
        id.toJson(),
        reference.toJson(),
        exist: 'vault_integration_credentials_exist',
      );
}
