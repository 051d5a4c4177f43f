/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';
import type { Unrecognized } from '../runtime/values.ts';

/** Every keyword kind, in the order of the registry and of the database. */
export const KEYWORD_KINDS = [
  'class',
  'default',
] as const;

/** Few. */
export type KeywordKind = (typeof KEYWORD_KINDS)[number];

/** The labels of {@link KeywordKind} by name. */
export const KeywordKind = {
  /** One. */
  class: 'class',
  /** Two. */
  default: 'default',
} as const satisfies { readonly [label in KeywordKind]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_KEYWORD_KINDS = KEYWORD_KINDS;

/** A label that this version of the package does not know. */
export type UnknownKeywordKind = Unrecognized<'keyword_kind'>;

/** {@link KeywordKind}, or an unknown label that is kept as it came. */
export type OpenKeywordKind = KeywordKind | UnknownKeywordKind;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(KEYWORD_KINDS);

/** Whether a value is one of {@link KEYWORD_KINDS}. */
export function isKeywordKind(value: unknown): value is KeywordKind {
  return KNOWN.has(value);
}

/** The {@link KeywordKind} with a label, if there is one; an earlier label counts. */
export function parseKeywordKind(label: string): KeywordKind | undefined {
  return isKeywordKind(label) ? label : undefined;
}

/** The {@link KeywordKind} with a label; an unknown label is kept as it is. */
export function openKeywordKind(label: string): OpenKeywordKind {
  return parseKeywordKind(label) ?? (label as UnknownKeywordKind);
}

/** Adds the faults of a label in JSON. @internal */
export function checkKeywordKind(value: unknown, path: string, faults: Faults): void {
  check.label(value, path, faults, KNOWN.has(value), 'keyword_kind');
}
