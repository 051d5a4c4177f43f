// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/src/database/credential_map.dart';
import 'package:nasty/src/database/credential_reference.dart';
import 'package:nasty/src/database/credential_vault_exception.dart';

/// Keeps the credentials of rows of `user` in the vault.
///
/// Every method throws an [ArgumentError] before any call where it can see that
/// the call must fail; the error names keys and never values. When the vault
/// refuses, it throws a [CredentialVaultException]. Nothing is kept or retried.
abstract interface class UserCredentialVaultClient {
  /// Stores the first credentials of a row and returns the reference, which the
  /// row has then.
  Future<CredentialReference> storeCredentials(
    String userId,
    Map<String, String> credentials,
  );

  /// WARNING: Returns plaintext credentials. Call it on servers only, which log
  /// in as `service_role`; the database refuses everybody else and records each
  /// call. Use what it returns for one request and drop it: never show, log or
  /// store it.
  Future<CredentialMap> retrieveCredentials(CredentialReference reference);

  /// Stores other credentials in the place of those behind [reference], which
  /// are deleted, and returns the new reference: all of it or nothing.
  ///
  /// Without [userId], the row that refers to them is searched for, which
  /// takes a call for each row that is visible.
  Future<CredentialReference> rotateCredentials(
    CredentialReference reference,
    Map<String, String> newCredentials, {
    String? userId,
  });

  /// Deletes credentials and takes the reference out of the row. That they are
  /// not there is no error.
  Future<void> deleteCredentials(CredentialReference reference);
}
