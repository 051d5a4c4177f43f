// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/src/database/database_exception.dart';

/// The vault did not do what it was asked for. Holds no credential and nothing
/// that the database said, which may quote one.
final class CredentialVaultException implements Exception {
  /// A failure of a kind, with words that anybody may read.
  const CredentialVaultException(this.kind, this.message);

  /// What kind of failure it is.
  final DatabaseErrorKind kind;

  /// What failed and why, for people.
  final String message;

  @override
  String toString() => 'CredentialVaultException(${kind.name}): $message';
}
