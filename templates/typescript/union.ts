{{ imports }}
{{ interfaces }}
{{ doc }}export type {{ name }} ={% for variant in variants %}
  | {{ variant.name }}{% endfor %};
{% if name != json_name %}
/** {@link {{ name }}} as it may stand in JSON. */
export type {{ json_name }} ={% for variant in variants %}
  | {{ variant.json_name }}{% endfor %};
{% endif %}
{%- if is_open %}
/** {@link {{ name }}} as tolerant reading has it: labels may be unknown. */
export type Open{{ name }} ={% for variant in variants %}
  | {{ variant.open_name }}{% endfor %};
{% if name != json_name %}
/** {@link Open{{ name }}} as it stands in JSON. */
export type Open{{ json_name }} ={% for variant in variants %}
  | {{ variant.open_json_name }}{% endfor %};
{% endif %}
{%- endif %}
{{ constants }}
/** Adds the faults of one {@link {{ name }}} in JSON. @internal */
export function check{{ name }}(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const fields: { readonly {{ tag }}?: unknown } = value;
  switch ({{ tag_access }}) {
{%- for variant in variants %}
    case {{ variant.label }}:
      check{{ variant.name }}(value, faults);
      break;
{%- endfor %}
    default:
      check.refuseTag({{ tag_access }}, '/{{ tag }}', faults, '{{ wire_name }}');
  }
}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonical{{ name }}(value: {{ json_name }}): {{ name }} {
{%- if let [variant] = variants.as_slice() %}
{%- if variant.canonical.is_some() %}
  return canonical{{ variant.name }}(value);
{%- else %}
  return canonical.keep(value, { {{ tag }}: value.{{ tag }} });
{%- endif %}
{%- else %}
  switch (value.{{ tag }}) {
{%- for variant in variants %}
    case {{ variant.label }}:
{%- if variant.canonical.is_some() %}
      return canonical{{ variant.name }}(value);
{%- else %}
      return canonical.keep(value, { {{ tag }}: {{ variant.label }} });
{%- endif %}
{%- endfor %}
  }
{%- endif %}
}
{%- for variant in variants %}

function check{{ variant.name }}(value: object, faults: Faults): void {
{{ variant.check }}}
{%- if let Some(canonical) = variant.canonical %}

function canonical{{ variant.name }}(value: {{ variant.json_name }}): {{ variant.name }} {
{{ canonical }}}
{%- endif %}
{%- endfor %}{{ helpers }}
