/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { byCodePoint } from './text.ts';
import type { JsonValue } from './values.ts';

/** An object that is being put together in the order of its properties. */
export type Draft<Value> = { -readonly [Property in keyof Value]?: Value[Property] };

/** Names the unknown properties that tolerant reading kept in an object. Spreading the object takes it along. */
export const KEPT: unique symbol = /* @__PURE__ */ Symbol('kept properties');

/** An object with the unknown properties that tolerant reading kept in the value that it is made from. */
export function keep<Result extends object>(value: object, result: Result): Result {
  const { [KEPT]: names }: { readonly [KEPT]?: readonly string[] } = value;
  if (names === undefined) return result;
  const contents = value as Readonly<Record<string, JsonValue>>;
  for (const name of names) {
    const content = Object.hasOwn(value, name) ? contents[name] : undefined;
    if (content === undefined) continue;
    // Assigning to `__proto__` would change what the object inherits.
    Object.defineProperty(result, name, { value: json(content), configurable: true, enumerable: true, writable: true });
  }
  return Object.assign(result, { [KEPT]: names });
}

/** A number without the sign of zero, which JSON and PostgreSQL do not keep. */
export function number(value: number): number {
  return value === 0 ? 0 : value;
}

/** A map with its keys in the order of code points. It inherits nothing, so that any key is data. */
export function map<In, Out>(
  values: Readonly<Record<string, In>>,
  canonical: (value: In) => Out,
): Readonly<Record<string, Out>> {
  const result = Object.create(null) as Record<string, Out>;
  for (const key of Object.keys(values).sort(byCodePoint)) {
    const value = values[key];
    if (value !== undefined) result[key] = canonical(value);
  }
  return result;
}

/** Any JSON, with its objects as maps. */
export function json(value: JsonValue): JsonValue {
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(json) : map(value, json);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A map that is written down in code. */
export function dictionary<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return map(values, (value) => value);
}
