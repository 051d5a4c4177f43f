/// Riverpod's providers for `{{ name }}`.
///
/// Override [supabaseClientProvider] with the client of the app:
///
/// ```dart
/// ProviderContainer(
///   overrides: [supabaseClientProvider.overrideWithValue(client)],
/// );
/// ```
library;

{{ imports }}
/// The client of the app, which only the app can make.
final Provider<SupabaseClient> supabaseClientProvider = Provider(
  (ref) => throw StateError('Override supabaseClientProvider.'),
);

/// The way to the database.
final Provider<DatabaseGateway> databaseGatewayProvider = Provider(
  (ref) => SupabaseGateway(ref.watch(supabaseClientProvider)),
);
{%- for provider in declared %}

/// {{ provider.doc }}
{{ provider.text }}
{%- endfor %}
