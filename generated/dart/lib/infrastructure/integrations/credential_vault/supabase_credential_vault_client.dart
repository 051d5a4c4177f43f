// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/infrastructure/integrations/credential_vault/integration_credential_vault_client.dart';
import 'package:integration_foundation/src/database/credential_map.dart';
import 'package:integration_foundation/src/database/credential_reference.dart';
import 'package:integration_foundation/src/database/database_gateway.dart';
import 'package:integration_foundation/src/database/vault_functions.dart';
import 'package:integration_foundation/src/library.dart';

/// The [IntegrationCredentialVaultClient] of Supabase: calls the functions of the
/// database through a [DatabaseGateway].
final class SupabaseCredentialVaultClient
    implements IntegrationCredentialVaultClient {
  /// Works through a gateway; another clock is for tests.
  SupabaseCredentialVaultClient(
    DatabaseGateway database, {
    DateTime Function() now = DateTime.now,
  }) : _vault = VaultFunctions(
         database,
         now: now,
         keyParameter: 'integration_id',
         referenceParameter: 'vault_secret_id',
         store: 'vault_store_integration_credentials',
         retrieve: 'vault_retrieve_integration_credentials',
         replace: 'vault_replace_integration_credentials',
         delete: 'vault_delete_integration_credentials',
         keysOf: _keysOf,
         rows: _rows,
       );

  static final Map<Object, List<String>> _keysOf = {
    for (final definition in IntegrationTypeRegistry.definitions)
      definition.type: definition.credentialKeys,
  };

  static const VaultRows _rows = VaultRows(
    table: 'organization_integrations',
    key: 'id',
    reference: 'vault_secret_id',
    teller: 'organization_integrations_vault_secret_id',
    tellerParameter: 'p_id',
  );

  final VaultFunctions _vault;

  @override
  Future<CredentialReference> storeCredentials(
    String integrationId,
    Map<String, String> credentials, {
    IntegrationType? integrationType,
  }) => _vault.storeCredentials(integrationId, credentials, integrationType);

  @override
  Future<CredentialMap> retrieveCredentials(CredentialReference reference) =>
      _vault.retrieveCredentials(reference);

  @override
  Future<CredentialReference> rotateCredentials(
    CredentialReference reference,
    Map<String, String> newCredentials, {
    String? integrationId,
    IntegrationType? integrationType,
  }) => _vault.rotateCredentials(
    reference,
    newCredentials,
    integrationId,
    integrationType,
  );

  @override
  Future<void> deleteCredentials(CredentialReference reference) =>
      _vault.deleteCredentials(reference);
}
