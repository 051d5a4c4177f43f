{{ imports }}
{{ interfaces }}
{{ constants }}
/** Adds the faults of one {@link {{ name }}} in JSON. @internal */
export function check{{ name }}(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
{{ check }}}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonical{{ name }}(value: {{ json_name }}): {{ name }} {
{{ canonical }}}{{ helpers }}
