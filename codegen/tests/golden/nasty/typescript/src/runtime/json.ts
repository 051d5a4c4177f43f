/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { KEPT } from './canonical.ts';
import type { ParseResult } from './faults.ts';
import { byCodePoint } from './text.ts';

/** Reads JSON text and hands the value on. */
export function parse<Value>(text: string, decode: (value: unknown) => ParseResult<Value>): ParseResult<Value> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [{ path: '', code: 'syntax', message }] };
  }
  return decode(value);
}

/**
 * JSON text of a canonical value. JavaScript moves keys such as `10` to the front of an object; here the keys of maps
 * stand in the order of code points all the same.
 */
export function stringify(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stringify).join(',')}]`;
  let entries = Object.entries(value) as [string, unknown][];
  if (Object.getPrototypeOf(value) === null) entries.sort(([a], [b]) => byCodePoint(a, b));
  else if (KEPT in value) entries = keptLast(entries, new Set(value[KEPT] as readonly string[]));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${stringify(content)}`).join(',')}}`;
}

/** Unknown properties stand after the declared ones. */
function keptLast(entries: readonly [string, unknown][], kept: ReadonlySet<string>): [string, unknown][] {
  const unknown = entries.filter(([key]) => kept.has(key)).sort(([a], [b]) => byCodePoint(a, b));
  return [...entries.filter(([key]) => !kept.has(key)), ...unknown];
}
