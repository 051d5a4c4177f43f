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
{%- if canonical.is_some() %}
  return faults.length === 0 ? { ok: true, value: decode(value as {{ name }}Json) } : { ok: false, faults };
{%- else %}
  return faults.length === 0 ? { ok: true, value: {} } : { ok: false, faults };
{%- endif %}
}

/** The document in JSON text, or everything that is wrong with it. */
export function parse{{ name }}Json(text: string): ParseResult<{{ name }}> {
  return json.parse(text, parse{{ name }});
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
export function encode{{ name }}(document: {{ name }}): {{ name }}Json {
{%- if canonical.is_some() %}
  return { schema_version: {{ screaming }}_SCHEMA_VERSION, ...decode(document) };
{%- else %}
  return { schema_version: {{ screaming }}_SCHEMA_VERSION, ...document };
{%- endif %}
}

/** The document as canonical JSON text. */
export function stringify{{ name }}(document: {{ name }}): string {
  return json.stringify(encode{{ name }}(document));
}
{%- if let Some(canonical) = canonical %}

function decode(value: Omit<{{ name }}Json, 'schema_version'>): {{ name }} {
{{ canonical }}}
{%- endif %}

function check{{ name }}(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const { schema_version: version }: { readonly schema_version?: unknown } = value;
  if (!check.schemaVersion(version, {{ screaming }}_SCHEMA_VERSION, faults)) return;
{{ check }}}{{ helpers }}{{ upgrades.functions }}
