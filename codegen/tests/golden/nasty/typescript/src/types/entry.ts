/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';
import type { JsonValue } from '../runtime/values.ts';

/** Told apart by its key. */
export interface Entry {
  readonly key: string;
  readonly value?: JsonValue;
}

const KEYS = /* @__PURE__ */ new Set(['key', 'value']);
const KEY_RULES = /* @__PURE__ */ check.stringRules({ maxLength: 63 });

/** Adds the faults of one {@link Entry} in JSON. @internal */
export function checkEntry(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const fields: check.Fields<Entry> = value;
  const start = faults.count;
  let known = 0;
  if (fields.key === undefined) {
    faults.missing('/key');
  } else {
    known += 1;
    check.string(fields.key, '/key', faults, KEY_RULES);
  }
  if (fields.value !== undefined) {
    known += 1;
    check.json(fields.value, '/value', faults);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonicalEntry(value: Entry): Entry {
  const result: canonical.Draft<Entry> = {
    key: value.key,
  };
  if (value.value !== undefined) result.value = canonical.json(value.value);
  return canonical.keep(value, result as Entry);
}
