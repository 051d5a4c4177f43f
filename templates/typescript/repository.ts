{{ imports }}
{{ doc }}export interface {{ row }} {
{{ properties }}}

{% if has_insert %}/** What a new row of `{{ table }}` is made of; what is left out gets its default. */
{{ insert }}
{% endif %}{% if has_update %}/** What is to change in a row of `{{ table }}`; `null` makes absent what is optional. */
{{ update }}
{% endif %}const COLUMNS = {
{%- for (name, column) in columns %}
  {{ name }}: {{ column }},
{%- endfor %}
} as const satisfies rows.Columns;

/**
 * The row in what the database answers, or everything that is wrong with it. Documents of earlier versions are lifted;
 * labels that are not known yet are kept as they are.
 */
export function parse{{ row }}(value: unknown): ParseResult<{{ row }}> {
  return rows.parse(value, COLUMNS);
}

/**
 * Rows of `{{ table }}`, with the rights of whoever is logged in.
 *
 * What is read is always named: never `*`, and no reference to the vault that nobody asked for. Methods throw a
 * {@link DatabaseError} where the database or the way to it fails, and an {@link InvalidRowError} for a row or a document
 * that breaks its rules.
 */
export class {{ repository }} {
  readonly #rows: rows.Table<{{ row }}>;

  /** Works with a client of Supabase whose schema is `{{ schema }}`. */
  constructor(client: DatabaseClient) {
    this.#rows = new rows.Table(client, '{{ table }}', '{{ key_column }}', COLUMNS, parse{{ row }});
  }

  /** The rows that may be seen, in the order of their keys. The database may answer with fewer than `limit`. */
  list({ limit = 1000, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {}): Promise<readonly {{ row }}[]> {
    return this.#rows.list(limit, offset);
  }

  /** One row, if there is one to be seen. */
  find({{ key }}: {{ key_type }}): Promise<{{ row }} | undefined> {
    return this.#rows.find({{ key }});
  }
{% if has_insert %}
  /** Adds a row and returns it as the database made it. */
  async insert(values: {{ insert_name }}): Promise<{{ row }}> {
    return this.#rows.insert({{ insert_values }});
  }
{% endif %}{% if has_update %}
  /** Changes what is given and returns the row. */
  async update({{ key }}: {{ key_type }}, changes: {{ update_name }}): Promise<{{ row }}> {
    return this.#rows.update({{ key }}, {{ update_values }});
  }
{% endif %}{% if may_delete %}
  /** Deletes a row. */
  delete({{ key }}: {{ key_type }}): Promise<void> {
    return this.#rows.delete({{ key }});
  }
{% endif %}{% for reader in readers %}
  /** The `{{ reader.column }}` of a row, for those who may see it; absent for everybody else. */
  {{ reader.method }}({{ key }}: {{ key_type }}): Promise<{{ reader.ty }} | undefined> {
    return this.#rows.tell('{{ reader.function }}', '{{ reader.parameter }}', {{ key }}, {{ reader.read }});
  }
{% endfor %}{% for reference in references %}
  /** The `{{ reference.column }}` of a row, on servers. */
  {{ reference.read }}({{ key }}: {{ key_type }}): Promise<Uuid | undefined> {
    return this.#rows.readColumn('{{ reference.column }}', {{ key }}, rows.uuid);
  }

  /** Makes a row refer to credentials, on servers, and only to credentials that are there. */
  {{ reference.write }}({{ key }}: {{ key_type }}, reference: Uuid): Promise<void> {
    return this.#rows.writeReference('{{ reference.column }}', {{ key }}, reference, '{{ reference.exist }}');
  }
{% endfor %}}
