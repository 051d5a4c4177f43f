/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { Unrecognized } from '../runtime/values.ts';

/** Every option, in the order of the registry and of the database. */
export const OPTIONS = [
  'some',
  'none',
] as const;

/** Shadows a prelude type. */
export type Option = (typeof OPTIONS)[number];

/** The labels of {@link Option} by name. */
export const Option = {
  /** Some. */
  some: 'some',
  /** None. */
  none: 'none',
} as const satisfies { readonly [label in Option]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_OPTIONS = OPTIONS;

/** A label that this version of the package does not know. */
export type UnknownOption = Unrecognized<'option'>;

/** {@link Option}, or an unknown label that is kept as it came. */
export type OpenOption = Option | UnknownOption;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(OPTIONS);

/** Whether a value is one of {@link OPTIONS}. */
export function isOption(value: unknown): value is Option {
  return KNOWN.has(value);
}

/** The {@link Option} with a label, if there is one; an earlier label counts. */
export function parseOption(label: string): Option | undefined {
  return isOption(label) ? label : undefined;
}

/** The {@link Option} with a label; an unknown label is kept as it is. */
export function openOption(label: string): OpenOption {
  return parseOption(label) ?? (label as UnknownOption);
}
