/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as check from './check.ts';
import { Faults, type ParseResult } from './faults.ts';

/** An object that is being lifted: a copy whose own properties may be changed, and nothing below them. */
export type Draft = Record<string, unknown>;

/** Lifts a document from one version to the next. */
export type Step = (document: Draft) => void;

/** One step on the way to the objects that change; a string is a property. */
export type Way =
  | string
  | { readonly kind: 'items' | 'values' }
  | { readonly kind: 'variant'; readonly tag: string; readonly label: string };

/** To each item of a list. */
export const ITEMS: Way = { kind: 'items' };

/** To each value of a map. */
export const VALUES: Way = { kind: 'values' };

/** Nowhere else, but only where a property is this string. */
export function variant(tag: string, label: string): Way {
  return { kind: 'variant', tag, label };
}

/** The document in the current version. `steps` lead from each version to the next, from 1 on. */
export function run(value: unknown, current: number, steps: readonly Step[]): ParseResult<unknown> {
  const faults = new Faults();
  const version = versionOf(value, current, faults);
  if (version === undefined) return { ok: false, faults: faults.list };
  if (version === current) return { ok: true, value };
  const document = { ...(value as Draft) };
  for (const step of steps.slice(version - 1)) step(document);
  document['schema_version'] = current;
  return { ok: true, value: document };
}

function versionOf(value: unknown, current: number, faults: Faults): number | undefined {
  if (!check.object(value, faults)) return undefined;
  const { schema_version: version }: { readonly schema_version?: unknown } = value;
  if (version === undefined) faults.missing('/schema_version');
  else check.integer(version, '/schema_version', faults);
  if (faults.count > 0) return undefined;
  const found = version as number;
  if (found > current) check.schemaVersion(found, current, faults);
  if (found < 1) faults.add('/schema_version', 'outdated', 'is older than the first version, 1');
  return faults.count === 0 ? found : undefined;
}

/** Changes every object to which a way leads. */
export function each(object: Draft, [property, ...ways]: readonly [string, ...Way[]], change: Step): void {
  if (has(object, property)) object[property] = changed(object[property], ways, change);
}

/** A value with copies of the objects to which a way leads, and of what leads there. */
function changed(value: unknown, [way, ...ways]: readonly Way[], change: Step): unknown {
  if (typeof way === 'object' && way.kind === 'items') {
    return Array.isArray(value) ? value.map((item: unknown) => changed(item, ways, change)) : value;
  }
  if (!isObject(value)) return value;
  if (way === undefined) {
    const draft = { ...value };
    change(draft);
    return draft;
  }
  if (typeof way === 'string') {
    return has(value, way) ? { ...value, [way]: changed(value[way], ways, change) } : value;
  }
  if (way.kind === 'variant') {
    return has(value, way.tag) && value[way.tag] === way.label ? changed(value, ways, change) : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(item, ways, change)]));
}

/** Gives a property another name; where that name is taken, both stay. */
export function rename(object: Draft, from: string, to: string): void {
  if (has(object, to)) return;
  if (has(object, from)) object[to] = take(object, [from]);
}

/** Adds a property that is not there. */
export function add(object: Draft, property: string, value: unknown): void {
  if (!has(object, property)) object[property] = value;
}

/** Removes a property. */
export function remove(object: Draft, property: string): void {
  Reflect.deleteProperty(object, property);
}

/** Replaces the string that a property is, or each string in its list. */
export function map(object: Draft, property: string, values: Readonly<Record<string, string>>): void {
  if (!has(object, property)) return;
  const replace = (value: unknown): unknown =>
    typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : value;
  const value = object[property];
  object[property] = Array.isArray(value) ? value.map(replace) : replace(value);
}

/** Makes a property's value the only property of an object in its place. */
export function wrap(object: Draft, property: string, within: string): void {
  if (has(object, property)) object[property] = { [within]: object[property] };
}

/** Replaces a property's object by that object's only property. */
export function unwrap(object: Draft, property: string, from: string): void {
  const value = has(object, property) ? object[property] : undefined;
  if (!isObject(value) || !has(value, from)) return;
  if (Object.keys(value).every((key) => key === from || value[key] === undefined)) object[property] = value[from];
}

/** Moves a property to another object, which is made where there is none. */
export function move(object: Draft, from: readonly string[], to: readonly string[]): void {
  if (hasAt(object, from) && hasRoomAt(object, to)) put(object, to, take(object, from));
}

function hasAt(value: unknown, [property, ...rest]: readonly string[]): boolean {
  return property === undefined || (isObject(value) && has(value, property) && hasAt(value[property], rest));
}

function hasRoomAt(value: unknown, [property, ...rest]: readonly string[]): boolean {
  if (property === undefined || !isObject(value)) return false;
  return !has(value, property) || hasRoomAt(value[property], rest);
}

/** Takes a property out of the object at the end of a path, of copies of what leads there. */
function take(object: Draft, [property, ...rest]: readonly string[]): unknown {
  if (property === undefined) return undefined;
  const value = object[property];
  if (rest.length === 0) {
    remove(object, property);
    return value;
  }
  const inner = { ...(value as Draft) };
  object[property] = inner;
  return take(inner, rest);
}

function put(object: Draft, [property, ...rest]: readonly string[], value: unknown): void {
  if (property === undefined) return;
  if (rest.length === 0) {
    object[property] = value;
    return;
  }
  const inner = has(object, property) ? { ...(object[property] as Draft) } : {};
  object[property] = inner;
  put(inner, rest, value);
}

function isObject(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object has a property of its own: one that all objects inherit is not meant. */
function has(object: Draft, property: string): boolean {
  return Object.hasOwn(object, property) && object[property] !== undefined;
}
