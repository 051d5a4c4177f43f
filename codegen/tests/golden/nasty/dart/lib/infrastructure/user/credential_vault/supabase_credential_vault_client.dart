// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/infrastructure/user/credential_vault/user_credential_vault_client.dart';
import 'package:nasty/src/database/credential_map.dart';
import 'package:nasty/src/database/credential_reference.dart';
import 'package:nasty/src/database/database_gateway.dart';
import 'package:nasty/src/database/vault_functions.dart';

/// The [UserCredentialVaultClient] of Supabase: calls the functions of the
/// database through a [DatabaseGateway].
final class SupabaseCredentialVaultClient implements UserCredentialVaultClient {
  /// Works through a gateway; another clock is for tests.
  SupabaseCredentialVaultClient(
    DatabaseGateway database, {
    DateTime Function() now = DateTime.now,
  }) : _vault = VaultFunctions(
         database,
         now: now,
         keyParameter: 'user_id',
         referenceParameter: 'secret',
         store: 'vault_store_user_credentials',
         retrieve: 'vault_retrieve_user_credentials',
         replace: 'vault_replace_user_credentials',
         delete: 'vault_delete_user_credentials',
         rows: _rows,
       );

  static const VaultRows _rows = VaultRows(
    table: 'user',
    key: 'order',
    reference: 'secret',
  );

  final VaultFunctions _vault;

  @override
  Future<CredentialReference> storeCredentials(
    String userId,
    Map<String, String> credentials,
  ) => _vault.storeCredentials(userId, credentials);

  @override
  Future<CredentialMap> retrieveCredentials(CredentialReference reference) =>
      _vault.retrieveCredentials(reference);

  @override
  Future<CredentialReference> rotateCredentials(
    CredentialReference reference,
    Map<String, String> newCredentials, {
    String? userId,
  }) => _vault.rotateCredentials(reference, newCredentials, userId);

  @override
  Future<void> deleteCredentials(CredentialReference reference) =>
      _vault.deleteCredentials(reference);
}
