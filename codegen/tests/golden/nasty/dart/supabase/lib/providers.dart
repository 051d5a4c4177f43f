// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

/// Riverpod's providers for `nasty`.
///
/// Override [supabaseClientProvider] with the client of the app:
///
/// ```dart
/// ProviderContainer(
///   overrides: [supabaseClientProvider.overrideWithValue(client)],
/// );
/// ```
library;

import 'package:nasty/infrastructure/credential_vault.dart';
import 'package:nasty/infrastructure/repositories.dart';
import 'package:nasty_supabase/nasty_supabase.dart';
import 'package:riverpod/riverpod.dart' show Provider;
import 'package:supabase/supabase.dart' show SupabaseClient;

/// The client of the app, which only the app can make.
final Provider<SupabaseClient> supabaseClientProvider = Provider(
  (ref) => throw StateError('Override supabaseClientProvider.'),
);

/// The way to the database.
final Provider<DatabaseGateway> databaseGatewayProvider = Provider(
  (ref) => SupabaseGateway(ref.watch(supabaseClientProvider)),
);

/// The vault of the credentials of `user`.
final Provider<UserCredentialVaultClient>
userCredentialVaultClientProvider = Provider(
  (ref) => SupabaseCredentialVaultClient(ref.watch(databaseGatewayProvider)),
);

/// The rows of `user`.
final Provider<UserRepository> userRepositoryProvider = Provider(
  (ref) => UserRepository(ref.watch(databaseGatewayProvider)),
);
