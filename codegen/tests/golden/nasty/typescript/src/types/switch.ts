/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';

/** On $x. */
export interface SwitchOn {
  readonly kind: 'on';
  readonly at: string;
}

/** Off. */
export interface SwitchOff {
  readonly kind: 'off';
}

/** Default. */
export interface SwitchDefault {
  readonly kind: 'default';
  readonly class?: number;
  readonly super: boolean;
}

/** {@link SwitchDefault} as it may stand in JSON. */
export interface SwitchDefaultJson {
  readonly kind: 'default';
  readonly class?: number;
  readonly super?: boolean;
}

/** A union with awkward names: *\/. */
export type Switch =
  | SwitchOn
  | SwitchOff
  | SwitchDefault;

/** {@link Switch} as it may stand in JSON. */
export type SwitchJson =
  | SwitchOn
  | SwitchOff
  | SwitchDefaultJson;

const ON_KEYS = /* @__PURE__ */ new Set(['at', 'kind']);
const ON_AT_RULES = /* @__PURE__ */ check.stringRules({ pattern: /^[$a-z\\\/"']+$/u });
const OFF_KEYS = /* @__PURE__ */ new Set(['kind']);
const DEFAULT_KEYS = /* @__PURE__ */ new Set(['class', 'kind', 'super']);

/** Adds the faults of one {@link Switch} in JSON. @internal */
export function checkSwitch(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const fields: { readonly kind?: unknown } = value;
  switch (fields.kind) {
    case 'on':
      checkSwitchOn(value, faults);
      break;
    case 'off':
      checkSwitchOff(value, faults);
      break;
    case 'default':
      checkSwitchDefault(value, faults);
      break;
    default:
      check.refuseTag(fields.kind, '/kind', faults, 'switch');
  }
}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonicalSwitch(value: SwitchJson): Switch {
  switch (value.kind) {
    case 'on':
      return canonicalSwitchOn(value);
    case 'off':
      return canonical.keep(value, { kind: 'off' });
    case 'default':
      return canonicalSwitchDefault(value);
  }
}

function checkSwitchOn(value: object, faults: Faults): void {
  const fields: check.Fields<SwitchOn> = value;
  const start = faults.count;
  let known = 1;
  if (fields.at === undefined) {
    faults.missing('/at');
  } else {
    known += 1;
    check.string(fields.at, '/at', faults, ON_AT_RULES);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, ON_KEYS, start, faults);
}

function canonicalSwitchOn(value: SwitchOn): SwitchOn {
  return canonical.keep(value, {
    kind: 'on',
    at: value.at,
  });
}

function checkSwitchOff(value: object, faults: Faults): void {
  if (Object.keys(value).length !== 1) check.refuseUnknown(value, OFF_KEYS, faults.count, faults);
}

function checkSwitchDefault(value: object, faults: Faults): void {
  const fields: check.Fields<SwitchDefaultJson> = value;
  const start = faults.count;
  let known = 1;
  if (fields.class !== undefined) {
    known += 1;
    check.integer(fields.class, '/class', faults);
  }
  if (fields.super !== undefined) {
    known += 1;
    check.boolean(fields.super, '/super', faults);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, DEFAULT_KEYS, start, faults);
}

function canonicalSwitchDefault(value: SwitchDefaultJson): SwitchDefault {
  const result: canonical.Draft<SwitchDefault> = {
    kind: 'default',
  };
  if (value.class !== undefined) result.class = canonical.number(value.class);
  result.super = value.super ?? true;
  return canonical.keep(value, result as SwitchDefault);
}
