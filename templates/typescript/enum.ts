{{ imports }}
/** Every {{ words }}, in the order of the registry and of the database. */
export const {{ labels_const }} = [
{{ labels }}] as const;

{{ doc }}export type {{ type_name }} = (typeof {{ labels_const }})[number];

/** The labels of {@link {{ type_name }}} by name. */
export const {{ type_name }} = {
{{ members }}} as const satisfies { readonly [label in {{ type_name }}]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
{% match supported %}
{%- when Some(supported) -%}
export const SUPPORTED_{{ labels_const }} = [
{{ supported }}] as const satisfies readonly {{ type_name }}[];
{% when None -%}
export const SUPPORTED_{{ labels_const }} = {{ labels_const }};
{% endmatch %}
/** A label that this version of the package does not know. */
export type Unknown{{ type_name }} = Unrecognized<'{{ name }}'>;

/** {@link {{ type_name }}}, or an unknown label that is kept as it came. */
export type Open{{ type_name }} = {{ type_name }} | Unknown{{ type_name }};
{% if let Some(renamed) = renamed %}
/** {@link {{ type_name }}} as it may stand in JSON: with its label or an earlier one. */
export type {{ type_name }}Json = {{ type_name }} | {{ renamed.labels }};
{% endif %}
{%- if let Some(definition) = definition %}
/** What the registry says about one {@link {{ type_name }}}. */
export interface {{ type_name }}Definition {
  /** What it is. */
  readonly description: string;
  /** Where in its life it is. */
  readonly status: LabelStatus;
  /** What to use instead. */
  readonly replaced_by?: {{ type_name }};
{{ definition.properties }}}

/** What the registry says about each {@link {{ type_name }}}. */
export const {{ definition.constant }}: Readonly<Record<{{ type_name }}, {{ type_name }}Definition>> = {
{{ definition.rows }}};
{% endif %}
const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set({{ labels_const }});
{%- if is_checked %}
{%- if let Some(planned) = planned %}
const PLANNED: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
{{ planned }}]);
{%- endif %}
{%- endif %}
{%- if let Some(renamed) = renamed %}
const RENAMED: ReadonlyMap<unknown, {{ type_name }}> = /* @__PURE__ */ new Map<unknown, {{ type_name }}>([
{{ renamed.pairs }}]);
{%- endif %}

/** Whether a value is one of {@link {{ labels_const }}}. */
export function is{{ type_name }}(value: unknown): value is {{ type_name }} {
  return KNOWN.has(value);
}

/** The {@link {{ type_name }}} with a label, if there is one; an earlier label counts. */
export function parse{{ type_name }}(label: string): {{ type_name }} | undefined {
{%- if renamed.is_some() %}
  return is{{ type_name }}(label) ? label : RENAMED.get(label);
{%- else %}
  return is{{ type_name }}(label) ? label : undefined;
{%- endif %}
}

/** The {@link {{ type_name }}} with a label; an unknown label is kept as it is. */
export function open{{ type_name }}(label: string): Open{{ type_name }} {
  return parse{{ type_name }}(label) ?? (label as Unknown{{ type_name }});
}
{%- if is_checked %}

/** Adds the faults of a label in JSON. @internal */
export function check{{ type_name }}(value: unknown, path: string, faults: Faults): void {
{%- match (renamed.is_some(), planned.is_some()) %}
{%- when (false, false) %}
  check.label(value, path, faults, KNOWN.has(value), '{{ name }}');
{%- when (false, true) %}
  check.label(value, path, faults, KNOWN.has(value) && !PLANNED.has(value), '{{ name }}');
{%- when (true, false) %}
  check.label(value, path, faults, KNOWN.has(value) || RENAMED.has(value), '{{ name }}');
{%- when (true, true) %}
  const label = RENAMED.get(value) ?? value;
  check.label(value, path, faults, KNOWN.has(label) && !PLANNED.has(label), '{{ name }}');
{%- endmatch %}
}
{%- endif %}
{%- if renamed.is_some() %}

/** The present label. @internal */
export function canonical{{ type_name }}(label: {{ type_name }}Json): {{ type_name }} {
  return RENAMED.get(label) ?? (label as {{ type_name }});
}
{%- endif %}
