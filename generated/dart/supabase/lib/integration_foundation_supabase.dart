// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

/// Supabase's client for `integration_foundation`.
library;

export 'src/supabase_gateway.dart';
