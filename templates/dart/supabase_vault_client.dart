/// The [{{ client }}] of Supabase: calls the functions of the
/// database through a [DatabaseGateway].
{{ head }}
  /// Works through a gateway; another clock is for tests.
  {{ name }}(
    DatabaseGateway database, {
    DateTime Function() now = DateTime.now,
  }) : _vault = VaultFunctions(
         database,
         now: now,
         keyParameter: '{{ vault.key_parameter }}',
         referenceParameter: '{{ vault.reference_parameter }}',
         store: '{{ vault.store }}',
         retrieve: '{{ vault.retrieve }}',
         replace: '{{ vault.replace }}',
         delete: '{{ vault.delete }}',
{%- if !has_uuid_key %}
         hasUuidKey: false,
{%- endif %}
{%- if keys_of.is_some() %}
         keysOf: _keysOf,
{%- endif %}
{%- if vault.is_searchable %}
         rows: _rows,
{%- endif %}
       );
{% if let Some(keys_of) = keys_of %}
{{ keys_of }}
{% endif %}{% if vault.is_searchable %}
  static const VaultRows _rows = VaultRows(
    table: '{{ vault.table.name }}',
    key: '{{ vault.key.name }}',
    reference: '{{ vault.column.name }}',
{%- if let Some(reader) = vault.reader %}
    teller: '{{ reader.function }}',
    tellerParameter: '{{ reader.parameter }}',
{%- endif %}
  );
{% endif %}
  final VaultFunctions _vault;

  @override
  Future<CredentialReference> storeCredentials(
    {{ key_type }} {{ key }},
{%- if let Some((kind_type, kind)) = kind %}
    Map<String, String> credentials, {
    {{ kind_type }}? {{ kind }},
  }) => {{ store }};
{%- else %}
    Map<String, String> credentials,
  ) => {{ store }};
{%- endif %}

  @override
  Future<CredentialMap> retrieveCredentials(CredentialReference reference) =>
      _vault.retrieveCredentials(reference);

  @override
  Future<CredentialReference> rotateCredentials(
    CredentialReference reference,
    Map<String, String> newCredentials, {
    {% if vault.is_searchable %}{{ key_type }}? {{ key }}{% else %}required {{ key_type }} {{ key }}{% endif %},
{%- if let Some((kind_type, kind)) = kind %}
    {{ kind_type }}? {{ kind }},
{%- endif %}
  }) => {{ rotate }};

  @override
  Future<void> deleteCredentials(CredentialReference reference) =>
      _vault.deleteCredentials(reference);
}
