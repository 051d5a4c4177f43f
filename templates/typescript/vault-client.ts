{{ imports }}
/**
 * Keeps the credentials of rows of `{{ vault.table.name }}` in the vault, for edge functions and other servers.
 *
 * Every method throws a `TypeError` before any call where it can see that the call must fail; the error names keys and
 * never values. When the vault refuses, it throws a {@link CredentialVaultError}. Nothing is kept or retried.
 */
export interface {{ client }} {
  /** Stores the first credentials of a row and returns the reference, which the row has then. */
  storeCredentials(
    {{ key }}: {{ key_type }},
    credentials: Readonly<Record<string, string>>,
{%- if let Some((kind, kind_type)) = kind %}
    options?: { readonly {{ kind }}?: {{ kind_type }} },
{%- endif %}
  ): Promise<CredentialReference>;

  /**
   * WARNING: Returns plaintext credentials. Call it on servers only, which log in as `service_role`; the database refuses
   * everybody else and records each call. Use what it returns for one request and drop it: never show, log or store it.
   */
  retrieveCredentials(reference: CredentialReference): Promise<CredentialMap>;

  /**
   * Stores other credentials in the place of those behind `reference`, which are deleted, and returns the new reference:
   * all of it or nothing.
{%- if vault.is_searchable %} Without `{{ key }}`, the row that refers to them is searched for.{% endif %}
   */
  rotateCredentials(
    reference: CredentialReference,
    newCredentials: Readonly<Record<string, string>>,
    options{% if vault.is_searchable %}?{% endif %}: {{ rotate_options }},
  ): Promise<CredentialReference>;

  /** Deletes credentials and takes the reference out of the row. That they are not there is no error. */
  deleteCredentials(reference: CredentialReference): Promise<void>;
}

const FUNCTIONS: vault.VaultFunctions = {
  keyParameter: '{{ vault.key_parameter }}',
  hasUuidKey: {{ has_uuid_key }},
  referenceParameter: '{{ vault.reference_parameter }}',
  store: '{{ vault.store }}',
  retrieve: '{{ vault.retrieve }}',
  replace: '{{ vault.replace }}',
  delete: '{{ vault.delete }}',
{%- if let Some((registry, keys)) = keys_of %}
  keysOf: /* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ Object.entries({{ registry }}).map(([type, definition]) => [type, {{ keys }}]),
  ),
{%- endif %}
{%- if vault.is_searchable %}
  rows: {
    table: '{{ vault.table.name }}',
    key: '{{ vault.key.name }}',
    reference: '{{ vault.column.name }}',
{%- if let Some(reader) = vault.reader %}
    teller: { name: '{{ reader.function }}', parameter: '{{ reader.parameter }}' },
{%- endif %}
  },
{%- endif %}
};

/** The {@link {{ client }}} of Supabase: calls the functions of the database. */
export class {{ name }} implements {{ client }} {
  readonly #context: vault.VaultContext;

  /** Works with a client of Supabase and with whoever is logged in there; another clock is for tests. */
  constructor(client: DatabaseClient, now: () => Date = () => new Date()) {
    this.#context = { client, functions: FUNCTIONS, now };
  }

  storeCredentials(
    {{ key }}: {{ key_type }},
    credentials: Readonly<Record<string, string>>,
{%- if let Some((kind, kind_type)) = kind %}
    options: { readonly {{ kind }}?: {{ kind_type }} } = {},
{%- endif %}
  ): Promise<CredentialReference> {
    return vault.store(this.#context, {{ key }}, credentials, {% if let Some((kind, _)) = kind %}options.{{ kind }}{% else %}undefined{% endif %});
  }

  retrieveCredentials(reference: CredentialReference): Promise<CredentialMap> {
    return vault.retrieve(this.#context, reference);
  }

  rotateCredentials(
    reference: CredentialReference,
    newCredentials: Readonly<Record<string, string>>,
    options: {{ rotate_options }}{% if vault.is_searchable %} = {}{% endif %},
  ): Promise<CredentialReference> {
    const key = options.{{ key }};
    return vault.rotate(this.#context, reference, newCredentials, key, {% if let Some((kind, _)) = kind %}options.{{ kind }}{% else %}undefined{% endif %});
  }

  deleteCredentials(reference: CredentialReference): Promise<void> {
    return vault.remove(this.#context, reference);
  }
}
