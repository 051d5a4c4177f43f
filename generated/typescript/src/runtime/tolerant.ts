/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { KEPT } from './canonical.ts';
import type { Check } from './check.ts';
import { type Kept, Faults, type ParseResult } from './faults.ts';

/** Reads what a newer version may have written: unknown properties and labels are no faults, and stay in the value. */
export function parse<Json, Value>(value: unknown, check: Check, decode: (value: Json) => Value): ParseResult<Value> {
  const kept: Kept = new Map();
  const faults = new Faults(kept);
  check(value, faults);
  if (faults.count > 0) return { ok: false, faults: faults.list };
  return { ok: true, value: decode((kept.size > 0 ? mark(value, kept) : value) as Json) };
}

/** A copy in which the objects that have unknown properties name them, for decoding to find. */
function mark(value: unknown, kept: Kept): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mark(item, kept));
  const copy = Object.fromEntries(Object.entries(value).map(([key, content]) => [key, mark(content, kept)]));
  const names = kept.get(value);
  return names === undefined ? copy : { ...copy, [KEPT]: names };
}
