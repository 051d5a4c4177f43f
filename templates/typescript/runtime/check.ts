import { json } from './check-json.ts';
import { isStorable } from './check-string.ts';
import { Faults } from './faults.ts';
import { byCodePoint, pointerStep } from './text.ts';

export { json };
export { list, map, type ListRules, type UniqueRule } from './check-collections.ts';
export {
  DATE,
  TIMESTAMP,
  UUID,
  date,
  string,
  stringRules,
  timestamp,
  uuid,
  type Format,
  type StringRules,
} from './check-string.ts';

/** Adds the faults of a value, with paths that begin at the value. */
export type Check = (value: unknown, faults: Faults) => void;

/** The properties of an object that nothing is known about yet. */
export type Fields<Json> = { readonly [Key in keyof Json]?: unknown };

/** Up to this many unknown properties, finding the place of each is faster than sorting all faults. */
const FEW = 8;

/** Whether a value is an object and not a list; if not, that is a fault. */
export function object(value: unknown, faults: Faults): value is object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
  faults.add('', 'type', 'must be an object');
  return false;
}

/** A property of the object itself, never one that all objects inherit. */
export function own<Fields extends object, Key extends keyof Fields>(
  fields: Fields,
  key: Key,
): Fields[Key] | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/**
 * Adds a fault for each property that is not known, in its place among the object's other faults. Tolerant reading keeps
 * those that a property of type `json` could hold.
 */
export function refuseUnknown(value: object, known: ReadonlySet<string>, start: number, faults: Faults): void {
  const contents = value as Readonly<Record<string, unknown>>;
  const kept: string[] = [];
  let unknown = 0;
  for (const property of Object.keys(value)) {
    if (known.has(property) || contents[property] === undefined) continue;
    if (faults.kept !== undefined && isStorable(property) && isJson(contents[property])) {
      kept.push(property);
      continue;
    }
    unknown += 1;
    const path = pointerStep(property);
    const place = unknown <= FEW ? faults.placeOf(path, start) : faults.count;
    faults.insert(place, path, 'unknown_property', 'is not a known property');
  }
  if (unknown > FEW) faults.sortByProperty(start);
  if (kept.length > 0) faults.kept?.set(value, kept.sort(byCodePoint));
}

/** Checks a value under a property. */
export function nested(value: unknown, path: string, faults: Faults, check: Check): void {
  const start = faults.count;
  check(value, faults);
  if (faults.count > start) faults.nest(start, path);
}

/** Checks that a value is true or false. */
export function boolean(value: unknown, path: string, faults: Faults): void {
  if (typeof value !== 'boolean') faults.add(path, 'type', 'must be true or false');
}

/** Checks a label of an enum. Tolerant reading keeps an unknown one. */
export function label(value: unknown, path: string, faults: Faults, isAccepted: boolean, name: string): void {
  if (typeof value !== 'string') faults.add(path, 'type', 'must be a string');
  else if (!isAccepted && (faults.kept === undefined || !isStorable(value))) refuseLabel(path, faults, name);
}

/** Checks the tag of a union that is none of the variants' names. */
export function refuseTag(value: unknown, path: string, faults: Faults, name: string): void {
  if (value === undefined) faults.missing(path);
  else if (typeof value !== 'string') faults.add(path, 'type', 'must be a string');
  else refuseLabel(path, faults, name);
}

/** Checks a finite number. */
export function number(value: unknown, path: string, faults: Faults, minimum = -Infinity, maximum = Infinity): void {
  if (typeof value !== 'number') faults.add(path, 'type', 'must be a number');
  else if (!Number.isFinite(value)) faults.add(path, 'out_of_range', 'must be a finite number');
  else bounds(value, path, faults, minimum, maximum);
}

/** Checks a whole number within ±(2^53-1). */
export function integer(value: unknown, path: string, faults: Faults, minimum = -Infinity, maximum = Infinity): void {
  if (Number.isSafeInteger(value)) bounds(value as number, path, faults, minimum, maximum);
  else refuseInteger(value, path, faults);
}

/** Checks `schema_version`; false when the document is of another version and nothing else is to be looked at. */
export function schemaVersion(value: unknown, current: number, faults: Faults): boolean {
  if (!Number.isSafeInteger(value) || value === current) return true;
  if ((value as number) < current) {
    faults.add('/schema_version', 'outdated', `is older than the current version, ${String(current)}`);
  } else {
    faults.add('/schema_version', 'too_new', `is newer than the version known here, ${String(current)}`);
  }
  return false;
}

function refuseLabel(path: string, faults: Faults, name: string): void {
  faults.add(path, 'enum', `must be a label of ${name}`);
}

function isJson(value: unknown): boolean {
  const faults = new Faults();
  json(value, '', faults);
  return faults.count === 0;
}

function bounds(value: number, path: string, faults: Faults, minimum: number, maximum: number): void {
  if (value < minimum) faults.add(path, 'minimum', `must be at least ${String(minimum)}`);
  if (value > maximum) faults.add(path, 'maximum', `must be at most ${String(maximum)}`);
}

function refuseInteger(value: unknown, path: string, faults: Faults): void {
  if (typeof value !== 'number' || (Number.isFinite(value) && !Number.isInteger(value))) {
    faults.add(path, 'type', 'must be a whole number');
  } else {
    faults.add(path, 'out_of_range', 'must be within ±9007199254740991');
  }
}
