/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';

/** Hours of the day in which no synchronization starts. */
export interface QuietHours {
  /** First minute of the quiet time. */
  readonly start: string;
  /** First minute after it. */
  readonly end: string;
}

const KEYS = /* @__PURE__ */ new Set(['end', 'start']);
const END_RULES = /* @__PURE__ */ check.stringRules({ pattern: /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u });
const START_RULES = /* @__PURE__ */ check.stringRules({ pattern: /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u });

/** Adds the faults of one {@link QuietHours} in JSON. @internal */
export function checkQuietHours(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const fields: check.Fields<QuietHours> = value;
  const start = faults.count;
  let known = 0;
  if (fields.end === undefined) {
    faults.missing('/end');
  } else {
    known += 1;
    check.string(fields.end, '/end', faults, END_RULES);
  }
  if (fields.start === undefined) {
    faults.missing('/start');
  } else {
    known += 1;
    check.string(fields.start, '/start', faults, START_RULES);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonicalQuietHours(value: QuietHours): QuietHours {
  return canonical.keep(value, {
    start: value.start,
    end: value.end,
  });
}
