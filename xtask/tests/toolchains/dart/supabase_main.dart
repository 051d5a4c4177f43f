// Asks the package for Supabase of the committed registry what it sends and
// what it lets through, with a server that answers as PostgREST does.

import 'dart:async';
import 'dart:convert';
import 'dart:math';

import 'package:integration_foundation/infrastructure/credential_vault.dart';
import 'package:integration_foundation/infrastructure/repositories.dart';
import 'package:integration_foundation/integration_foundation.dart';
import 'package:integration_foundation_supabase/integration_foundation_supabase.dart';
import 'package:integration_foundation_supabase/providers.dart';
import 'package:riverpod/riverpod.dart';
import 'package:supabase/supabase.dart';

const id = '0190a0b0-0000-4000-8000-00000000000a';
const secretId = '0190a0b0-0000-4000-8000-00000000000b';

void expect(Object? actual, Object? expected, String what) {
  final (found, wanted) = (jsonEncode(actual), jsonEncode(expected));
  if (found != wanted) throw StateError('$what: $found instead of $wanted');
}

/// A client whose server answers so, and what it was asked.
({ProviderContainer container, List<StubRequest> requests}) over(
  Future<(int, String)> Function(StubRequest request) server,
) {
  final requests = <StubRequest>[];
  final client = SupabaseClient((request) {
    requests.add(request);
    return server(request);
  });
  final container = ProviderContainer(
    overrides: [supabaseClientProvider.overrideWithValue(client)],
  );
  return (container: container, requests: requests);
}

final reference = CredentialReference(
  vaultSecretId: secretId,
  createdAt: DateTime.utc(2026),
);

Future<void> sendsCredentialsInTheBodyOnly() async {
  final (:container, :requests) = over((_) async => (200, jsonEncode(secretId)));
  final client = container.read(integrationCredentialVaultClientProvider);
  final stored = await client.storeCredentials(id, {'api_token': 'sesame'});
  expect(stored.vaultSecretId, secretId, 'the reference');
  final request = requests.single;
  expect(request.path, 'public/rpc/vault_store_integration_credentials', 'path');
  expect(jsonDecode(request.body!), {
    'integration_id': id,
    'credentials_json': {'api_token': 'sesame'},
  }, 'the body');
  expect(request.query, <String, String>{}, 'the query');
}

Future<void> findsTheRowThatAUserRotates() async {
  final (:container, :requests) = over((request) async {
    if (request.query.containsKey('vault_secret_id')) {
      return (403, '{"code":"42501","message":"permission denied"}');
    }
    return switch (request.path) {
      'public/organization_integrations' => (200, jsonEncode([{'id': id}])),
      _ => (200, jsonEncode(secretId)),
    };
  });
  final client = container.read(integrationCredentialVaultClientProvider);
  await client.rotateCredentials(reference, {'api_token': 'open'});
  expect([for (final request in requests) request.path], [
    'public/organization_integrations',
    'public/organization_integrations',
    'public/rpc/organization_integrations_vault_secret_id',
    'public/rpc/vault_replace_integration_credentials',
  ], 'the calls');
}

/// Every way in which a server, a session or a network fails, each of them
/// quoting what it can, and the kind that is wanted.
List<(FutureOr<(int, String)> Function(), DatabaseErrorKind)> failures(
  String secret,
) {
  (int, String) body(int status, String code) => (
    status,
    jsonEncode({
      'code': code,
      'message': 'the value $secret does not fit',
      'details': 'Failing row contains ($secret).',
      'hint': 'Try $secret.',
    }),
  );
  return [
    (() => body(403, '42501'), DatabaseErrorKind.denied),
    (() => body(400, 'P0002'), DatabaseErrorKind.notFound),
    (() => body(401, 'PGRST303'), DatabaseErrorKind.sessionExpired),
    (() => body(401, 'PGRST301'), DatabaseErrorKind.sessionExpired),
    (() => body(400, '22023'), DatabaseErrorKind.invalid),
    (() => body(400, '23514'), DatabaseErrorKind.invalid),
    (() => body(500, 'XX000'), DatabaseErrorKind.unknown),
    (() => body(500, secret), DatabaseErrorKind.unknown),
    (() => (401, 'no JSON: $secret'), DatabaseErrorKind.sessionExpired),
    (() => (502, '<html>$secret</html>'), DatabaseErrorKind.network),
    (() => throw FormatException('bad', secret), DatabaseErrorKind.network),
    (() => throw TimeoutException(secret), DatabaseErrorKind.network),
  ];
}

Future<void> showsNothingOfAThousandSecrets() async {
  final random = Random(2);
  for (var round = 0; round < 1000; round++) {
    final secret = [
      for (var length = 0; length < 24; length++) random.nextInt(36).toRadixString(36),
    ].join();
    final shown = StringBuffer();
    for (final (answer, kind) in failures(secret)) {
      final (:container, :requests) = over((_) async => await answer());
      final client = container.read(integrationCredentialVaultClientProvider);
      final calls = <Future<Object?> Function()>[
        () => client.storeCredentials(id, {'api_token': secret}),
        () => client.retrieveCredentials(reference),
        () => client.rotateCredentials(reference, {'api_token': secret}, integrationId: id),
      ];
      for (final call in calls) {
        requests.clear();
        await runZoned(() async {
          try {
            await call();
            throw StateError('no failure of kind $kind');
          } on CredentialVaultException catch (error, stackTrace) {
            expect(error.kind.name, kind.name, 'the kind');
            print('$error ${error.message} $stackTrace');
          }
        }, zoneSpecification: ZoneSpecification(print: (_, _, _, line) => shown.writeln(line)));
        expect(requests.length, 1, 'the number of calls');
      }
    }
    if (shown.toString().contains(secret)) throw StateError('a secret was shown: $shown');
    if (!shown.toString().contains('Cannot ')) throw StateError('nothing was printed');
  }
}

Future<void> letsAnExpiredSessionThrough() async {
  const expired = AuthException('session missing', statusCode: '400');
  final (:container, :requests) = over((_) async => throw expired);
  final client = container.read(integrationCredentialVaultClientProvider);
  try {
    await client.deleteCredentials(reference);
    throw StateError('no failure');
  } on AuthException catch (error) {
    expect(identical(error, expired), true, 'the error itself');
  }
  expect(requests.length, 1, 'the number of calls');
}

Map<String, Object?> row() => {
  'id': id,
  'organization_id': id,
  'integration_type': 'of_tomorrow',
  'status': 'active',
  'field_mappings': {
    'schema_version': 1,
    'mappings': [
      {'source': 'code', 'target': 'externalId'},
    ],
  },
  'sync_schedule': null,
  'created_at': '2026-01-02T03:04:05.678901+00:00',
  'updated_at': '2026-01-02T03:04:05+00:00',
};

Future<void> readsAndWritesRows() async {
  final (:container, :requests) = over((_) async => (200, jsonEncode([row()])));
  final repository = container.read(organizationIntegrationRepositoryProvider);
  final columns = OrganizationIntegrationRepository.columns.join(',');
  final key = Uuid.parse(id);

  final [found] = await repository.list(limit: 50, offset: 100);
  expect(found.integrationType.wireName, 'of_tomorrow', 'an unknown label');
  expect(found.fieldMappings.mappings.single.sourceField, 'code', 'a lifted document');
  expect(requests.last.query, {
    'select': columns,
    'order': 'id.asc',
    'offset': '100',
    'limit': '50',
  }, 'list');

  await repository.find(key);
  expect(requests.last.query['id'], 'eq.$id', 'find');

  await repository.insert(
    organizationId: key,
    integrationType: IntegrationType.xledger,
    fieldMappings: FieldMappings.safeDefault,
  );
  expect(requests.last.method, 'POST', 'insert');
  expect(requests.last.query, {'select': columns}, 'insert');
  expect(jsonDecode(requests.last.body!), {
    'organization_id': id,
    'integration_type': 'xledger',
    'field_mappings': {'schema_version': 2, 'mappings': <Object?>[]},
  }, 'insert');

  await repository.update(key, syncSchedule: () => null);
  expect(requests.last.method, 'PATCH', 'update');
  expect(requests.last.query, {'id': 'eq.$id', 'select': columns}, 'update');
  expect(requests.last.body, '{"sync_schedule":null}', 'update');

  await repository.delete(key);
  expect(requests.last.method, 'DELETE', 'delete');
  expect(requests.last.query, {'id': 'eq.$id', 'select': 'id'}, 'delete');

  for (final request in requests) {
    final selected = request.query['select'] ?? '';
    if (selected.contains('*') || selected.contains('vault_secret_id')) {
      throw StateError('selected $selected');
    }
  }
}

Future<void> main() async {
  await sendsCredentialsInTheBodyOnly();
  await findsTheRowThatAUserRotates();
  await showsNothingOfAThousandSecrets();
  await letsAnExpiredSessionThrough();
  await readsAndWritesRows();
}
