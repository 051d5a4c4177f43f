// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

/// Typed rows of the tables of `integration_foundation`.
library;

export '../src/database/credential_map.dart';
export '../src/database/database_exception.dart';
export '../src/database/database_gateway.dart';
export 'organization_integrations/organization_integration_repository.dart';
