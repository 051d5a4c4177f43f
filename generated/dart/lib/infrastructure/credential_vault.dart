// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

/// Keeps credentials in the vault of the database.
library;

export '../src/database/credential_map.dart';
export '../src/database/credential_reference.dart';
export '../src/database/credential_vault_exception.dart';
export '../src/database/database_exception.dart';
export '../src/database/database_gateway.dart';
export 'integrations/credential_vault/integration_credential_vault_client.dart';
export 'integrations/credential_vault/supabase_credential_vault_client.dart';
