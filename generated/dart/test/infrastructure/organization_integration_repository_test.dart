// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/infrastructure/repositories.dart';
import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show
        contains,
        expect,
        expectLater,
        isNot,
        isNull,
        setUp,
        test,
        throwsA;

import 'fake_gateway.dart';

const table = 'organization_integrations';
const columns = 'id,organization_id,integration_type,status,field_mappings,sync_schedule,created_at,updated_at';

/// A row as the database answers with it.
Map<String, Object?> row() => {
  'id': '0190a0b0-0000-4000-8000-00000000000a',
  'organization_id': '0190a0b0-0000-4000-8000-00000000000a',
  'integration_type': 'xledger',
  'status': 'inactive',
  'field_mappings': FieldMappings.safeDefault.toJson(),
  'sync_schedule': SyncSchedule.safeDefault.toJson(),
  'created_at': '2026-01-02T03:04:05.678901+00:00',
  'updated_at': '2026-01-02T03:04:05.678901+00:00',
};

void main() {
  late FakeGateway database;
  late OrganizationIntegrationRepository repository;
  final key = Uuid.parse('0190a0b0-0000-4000-8000-00000000000a');

  setUp(() {
    database = FakeGateway()..answer = (_, _) => row();
    repository = OrganizationIntegrationRepository(database);
  });

  bool isOf(Object? error, DatabaseErrorKind kind) =>
      error is DatabaseException && error.kind == kind;

  test('rows are read by columns that are named', () async {
    final found = await repository.list(limit: 10, offset: 20);
    expect(found.single, OrganizationIntegrationRow.fromJson(row()));
    expect(await repository.find(key), found.single);
    for (final (request, _) in database.requests) {
      expect(request, 'select $columns from $table');
    }
    expect(database.requests.first.$2, {
      'order': 'id',
      'limit': 10,
      'offset': 20,
    });
    expect(OrganizationIntegrationRepository.columns, isNot(contains('*')));
    expect(OrganizationIntegrationRepository.columns, isNot(contains('vault_secret_id')));
  });

  test('a row that is not there is null', () async {
    database.answer = (_, _) => null;
    expect(await repository.find(key), isNull);
  });

  test('columns that are NULL are null', () {
    final json = row();
    for (final name in ['sync_schedule']) {
      json[name] = null;
    }
    final found = OrganizationIntegrationRow.fromJson(json);
    expect(found.syncSchedule, isNull);
  });

  test('a label of integration_type that is not known yet is kept', () {
    final found = OrganizationIntegrationRow.fromJson({...row(), 'integration_type': '?'});
    expect(found.integrationType.wireName, '?');
  });

  test('a label of status that is not known yet is kept', () {
    final found = OrganizationIntegrationRow.fromJson({...row(), 'status': '?'});
    expect(found.status.wireName, '?');
  });

  test('a broken field_mappings is told with its column', () {
    bool isTold(Object? error) =>
        error is InvalidDocumentException &&
        error.faults.single.path == '/field_mappings';
    expect(
      () => OrganizationIntegrationRow.fromJson({...row(), 'field_mappings': 'sesame'}),
      throwsA(isTold),
    );
  });

  test('a broken sync_schedule is told with its column', () {
    bool isTold(Object? error) =>
        error is InvalidDocumentException &&
        error.faults.single.path == '/sync_schedule';
    expect(
      () => OrganizationIntegrationRow.fromJson({...row(), 'sync_schedule': 'sesame'}),
      throwsA(isTold),
    );
  });

  test('a row is added with what is given', () async {
    await repository.insert(organizationId: Uuid.parse('0190a0b0-0000-4000-8000-00000000000a'), integrationType: IntegrationType.xledger, fieldMappings: FieldMappings.safeDefault);
    final (request, values) = database.requests.single;
    expect(request, 'insert into $table returning $columns');
    expect(values, {'organization_id': '0190a0b0-0000-4000-8000-00000000000a', 'integration_type': 'xledger', 'field_mappings': FieldMappings.safeDefault.toJson()});
  });

  test('a row is changed by what is given', () async {
    await repository.update(key, integrationType: IntegrationType.xledger, status: IntegrationStatus.inactive, fieldMappings: FieldMappings.safeDefault, syncSchedule: () => null);
    final (request, values) = database.requests.single;
    expect(request, 'update $table returning $columns');
    expect(values, {'integration_type': 'xledger', 'status': 'inactive', 'field_mappings': FieldMappings.safeDefault.toJson(), 'sync_schedule': null, 'where': {'id': '0190a0b0-0000-4000-8000-00000000000a'}});
    database.requests.clear();
    await repository.update(key);
    expect(database.requests.single.$1, 'select $columns from $table');
    database.answer = (_, _) => null;
    await expectLater(
      repository.update(key, integrationType: IntegrationType.xledger, status: IntegrationStatus.inactive, fieldMappings: FieldMappings.safeDefault, syncSchedule: () => null),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
  });

  test('a row is deleted, and one that is not there is a failure', () async {
    await repository.delete(key);
    expect(database.requests.single.$1, 'delete from $table returning id');
    database.answer = (_, _) => null;
    await expectLater(
      repository.delete(key),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
  });

  test('vault_secret_id is asked for by itself', () async {
    database.answer = (_, _) => null;
    expect(await repository.vaultSecretId(key), isNull);
    final (function, parameters) = database.requests.single;
    expect(function, 'organization_integrations_vault_secret_id');
    expect(parameters, {'p_id': '0190a0b0-0000-4000-8000-00000000000a'});
  });

  test('vault_secret_id is written after asking the vault', () async {
    final secret = Uuid.parse('0190a0b0-0000-4000-8000-00000000000b');
    database.answer = (_, _) => false;
    await expectLater(
      repository.writeVaultSecretId(key, secret),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
    expect(database.requests.single.$1, 'vault_integration_credentials_exist');
    expect(database.requests.single.$2, {
      'vault_secret_id': secret.toJson(),
    });
    database
      ..requests.clear()
      ..answer = (request, _) => request == 'vault_integration_credentials_exist' ? true : row();
    await repository.writeVaultSecretId(key, secret);
    expect(database.requests.map((it) => it.$1), [
      'vault_integration_credentials_exist',
      'update $table returning id',
    ]);
    database.answer = (_, _) => {'vault_secret_id': secret.toJson()};
    expect(await repository.readVaultSecretId(key), secret);
    expect(database.requests.last.$1, 'select vault_secret_id from $table');
  });

  test('a failure of the database goes through', () async {
    database.answer = (_, _) => throw DatabaseException('42501');
    await expectLater(
      repository.list(),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.denied)),
    );
  });
}
