/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { Check } from './check.ts';
import { isStorable, refuseUnstorable } from './check-string.ts';
import type { Faults } from './faults.ts';
import { pointerStep } from './text.ts';

/** A property in which the items of a list must differ. */
export interface UniqueRule {
  readonly property: string;
  readonly kind: 'boolean' | 'number' | 'string';
  /** What an absent property means, when it has a default. */
  readonly absent?: boolean | number | string;
  /** The present label for an earlier one, which is the same value. */
  readonly canonical?: (label: never) => string;
}

/** What a list must be like. */
export interface ListRules {
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueBy?: UniqueRule;
}

/** Up to this many items, comparing each with each is faster than making a set. */
const FEW = 24;

/** Checks a list and its items. */
export function list(value: unknown, path: string, faults: Faults, check: Check, rules: ListRules = {}): void {
  if (!Array.isArray(value)) {
    faults.add(path, 'type', 'must be a list');
    return;
  }
  const items: readonly unknown[] = value;
  const { minItems = 0, maxItems = Infinity, uniqueBy } = rules;
  if (items.length < minItems) faults.add(path, 'min_items', `must have at least ${String(minItems)} items`);
  if (items.length > maxItems) faults.add(path, 'max_items', `must have at most ${String(maxItems)} items`);
  const repeated = uniqueBy === undefined ? undefined : findRepeated(items, uniqueBy);
  for (let index = 0; index < items.length; index += 1) {
    const start = faults.count;
    if (repeated?.has(index) === true)
      faults.add('', 'unique', `repeats the ${String(uniqueBy?.property)} of an item before`);
    check(items[index], faults);
    if (faults.count > start) faults.nest(start, `${path}/${String(index)}`);
  }
}

/** Checks a map and its values. */
export function map(value: unknown, path: string, faults: Faults, check: Check): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.add(path, 'type', 'must be an object');
    return;
  }
  const start = faults.count;
  entries(value, faults, check);
  if (faults.count > start) faults.nest(start, path);
}

/** Checks the keys and values of an object whose keys are data. */
export function entries(value: object, faults: Faults, check: Check): void {
  const first = faults.count;
  const contents = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(value)) {
    const content = contents[key];
    if (content === undefined) continue;
    const start = faults.count;
    if (!isStorable(key)) refuseUnstorable(key, '', faults);
    check(content, faults);
    if (faults.count > start) faults.nest(start, pointerStep(key));
  }
  if (faults.count > first) faults.sortByProperty(first);
}

/** The items that have the same value as an item before; `undefined` when there are none. */
function findRepeated(items: readonly unknown[], rule: UniqueRule): ReadonlySet<number> | undefined {
  const keys = items.map((item) => keyOf(item, rule));
  if (!hasRepeated(keys)) return undefined;
  const seen = new Set<unknown>();
  const repeated = new Set<number>();
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue;
    if (seen.has(key)) repeated.add(index);
    seen.add(key);
  }
  return repeated;
}

function keyOf(item: unknown, rule: UniqueRule): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const key = (item as Readonly<Record<string, unknown>>)[rule.property];
  if (key === undefined) return rule.absent;
  if (typeof key !== rule.kind) return undefined;
  return rule.canonical === undefined ? key : rule.canonical(key as never);
}

/** Whether a value that is not `undefined` stands twice. */
function hasRepeated(keys: readonly unknown[]): boolean {
  if (keys.length > FEW) {
    const present = keys.filter((key) => key !== undefined);
    return new Set(present).size < present.length;
  }
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index];
    if (key === undefined) continue;
    for (let before = 0; before < index; before += 1) {
      if (keys[before] === key) return true;
    }
  }
  return false;
}
