{{ imports }}
/** The version of {@link {{ name }}} that this package reads and writes. */
export const {{ screaming }}_SCHEMA_VERSION = {{ schema_version }};

{{ interfaces }}
/** A valid document that may take the place of a broken one. */
export const {{ screaming }}_SAFE_DEFAULT: {{ name }} = {{ safe_default }};

{{ constants }}
/** Everything that is wrong with a document in JSON; empty when it is valid. */
export function validate{{ name }}(value: unknown): readonly Fault[] {
  const faults = new Faults();
  check{{ name }}(value, faults);
  return faults.list;
}

/** Whether a value is a valid document in JSON. */
export function is{{ name }}(value: unknown): value is {{ name }}Json {
  return validate{{ name }}(value).length === 0;
}

/** The document in a JSON value, or everything that is wrong with it. */
export function parse{{ name }}(value: unknown): ParseResult<{{ name }}> {
  const faults = validate{{ name }}(value);
  return faults.length === 0 ? { ok: true, value: decode(value as {{ name }}Json) } : { ok: false, faults };
}

/** The document in JSON text, or everything that is wrong with it. */
export function parse{{ name }}Json(text: string): ParseResult<{{ name }}> {
  return json.parse(text, parse{{ name }});
}

/**
 * The document in a JSON value that a newer version of this package may have written, or everything that is wrong with
 * it. Properties and labels that are unknown here are kept, and written back as they came.
 */
export function parse{{ name }}Tolerantly(value: unknown): ParseResult<{{ open_name }}> {
  return tolerant.parse(value, check{{ name }}, decode);
}

/** The same for JSON text. */
export function parse{{ name }}JsonTolerantly(text: string): ParseResult<{{ open_name }}> {
  return json.parse(text, parse{{ name }}Tolerantly);
}

/** A document of any earlier version in the current one; the rest of it is not checked. The value stays as it is. */
export function upgrade{{ name }}(value: unknown): ParseResult<unknown> {
  return upgrade.run(value, {{ screaming }}_SCHEMA_VERSION, [{{ upgrades.names }}]);
}

/** The document in a JSON value of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParse{{ name }}(value: unknown): ParseResult<{{ name }}> {
  const upgraded = upgrade{{ name }}(value);
  return upgraded.ok ? parse{{ name }}(upgraded.value) : upgraded;
}

/** The document in JSON text of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParse{{ name }}Json(text: string): ParseResult<{{ name }}> {
  return json.parse(text, upgradeAndParse{{ name }});
}

/** The document as canonical JSON: version first, then the declared order, defaults written, maps sorted. */
export function encode{{ name }}(document: {{ name }}): {{ name }}Json{% if is_open %};
/** The same for a document that was read tolerantly: what is unknown stays in it. */
export function encode{{ name }}(document: {{ open_name }}): {{ open_name }}Json;
export function encode{{ name }}(document: {{ open_name }}): {{ open_name }}Json {
  // Unknown labels are canonical as they are.
  return { schema_version: {{ screaming }}_SCHEMA_VERSION, ...decode(document as {{ name }}) };
}
{%- else %} {
  return { schema_version: {{ screaming }}_SCHEMA_VERSION, ...decode(document) };
}
{%- endif %}

/** The document as canonical JSON text. */
export function stringify{{ name }}(document: {{ open_name }}): string {
  return json.stringify(encode{{ name }}(document));
}

function decode(value: Omit<{{ name }}Json, 'schema_version'>): {{ name }} {
{{ canonical }}}

function check{{ name }}(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const { schema_version: version }: { readonly schema_version?: unknown } = value;
  if (!check.schemaVersion(version, {{ screaming }}_SCHEMA_VERSION, faults)) return;
{{ check }}}{{ helpers }}{{ upgrades.functions }}
