/// Keeps the credentials of rows of `{{ table }}` in the vault.
///
/// Every method throws an [ArgumentError] before any call where it can see that
/// the call must fail; the error names keys and never values. When the vault
/// refuses, it throws a [CredentialVaultException]. Nothing is kept or retried.
abstract interface class {{ client }} {
  /// Stores the first credentials of a row and returns the reference, which the
  /// row has then.
  Future<CredentialReference> storeCredentials(
    {{ key_type }} {{ key }},
{%- if let Some((kind_type, kind)) = kind %}
    Map<String, String> credentials, {
    {{ kind_type }}? {{ kind }},
  });
{%- else %}
    Map<String, String> credentials,
  );
{%- endif %}

  /// WARNING: Returns plaintext credentials. Call it on servers only, which log
  /// in as `service_role`; the database refuses everybody else and records each
  /// call. Use what it returns for one request and drop it: never show, log or
  /// store it.
  Future<CredentialMap> retrieveCredentials(CredentialReference reference);

  /// Stores other credentials in the place of those behind [reference], which
  /// are deleted, and returns the new reference: all of it or nothing.
{%- if is_searchable %}
  ///
  /// Without [{{ key }}], the row that refers to them is searched for, which
  /// takes a call for each row that is visible.
{%- endif %}
  Future<CredentialReference> rotateCredentials(
    CredentialReference reference,
    Map<String, String> newCredentials, {
    {% if is_searchable %}{{ key_type }}? {{ key }}{% else %}required {{ key_type }} {{ key }}{% endif %},
{%- if let Some((kind_type, kind)) = kind %}
    {{ kind_type }}? {{ kind }},
{%- endif %}
  });

  /// Deletes credentials and takes the reference out of the row. That they are
  /// not there is no error.
  Future<void> deleteCredentials(CredentialReference reference);
}
