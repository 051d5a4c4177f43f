/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { Unrecognized } from '../runtime/values.ts';

/** Every future, in the order of the registry and of the database. */
export const FUTURES = [
  'error',
  'result',
] as const;

/** Shadows another one. */
export type Future = (typeof FUTURES)[number];

/** The labels of {@link Future} by name. */
export const Future = {
  /** Error. */
  error: 'error',
  /** Result. */
  result: 'result',
} as const satisfies { readonly [label in Future]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_FUTURES = FUTURES;

/** A label that this version of the package does not know. */
export type UnknownFuture = Unrecognized<'future'>;

/** {@link Future}, or an unknown label that is kept as it came. */
export type OpenFuture = Future | UnknownFuture;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(FUTURES);

/** Whether a value is one of {@link FUTURES}. */
export function isFuture(value: unknown): value is Future {
  return KNOWN.has(value);
}

/** The {@link Future} with a label, if there is one; an earlier label counts. */
export function parseFuture(label: string): Future | undefined {
  return isFuture(label) ? label : undefined;
}

/** The {@link Future} with a label; an unknown label is kept as it is. */
export function openFuture(label: string): OpenFuture {
  return parseFuture(label) ?? (label as UnknownFuture);
}
