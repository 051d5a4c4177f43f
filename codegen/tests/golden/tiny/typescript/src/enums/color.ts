/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';
import type { Unrecognized } from '../runtime/values.ts';

/** Every color, in the order of the registry and of the database. */
export const COLORS = [
  'red',
  'green',
] as const;

/** A color. */
export type Color = (typeof COLORS)[number];

/** The labels of {@link Color} by name. */
export const Color = {
  /** Like blood. */
  red: 'red',
  /** Like grass. */
  green: 'green',
} as const satisfies { readonly [label in Color]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_COLORS = COLORS;

/** A label that this version of the package does not know. */
export type UnknownColor = Unrecognized<'color'>;

/** {@link Color}, or an unknown label that is kept as it came. */
export type OpenColor = Color | UnknownColor;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(COLORS);

/** Whether a value is one of {@link COLORS}. */
export function isColor(value: unknown): value is Color {
  return KNOWN.has(value);
}

/** The {@link Color} with a label, if there is one; an earlier label counts. */
export function parseColor(label: string): Color | undefined {
  return isColor(label) ? label : undefined;
}

/** The {@link Color} with a label; an unknown label is kept as it is. */
export function openColor(label: string): OpenColor {
  return parseColor(label) ?? (label as UnknownColor);
}

/** Adds the faults of a label in JSON. @internal */
export function checkColor(value: unknown, path: string, faults: Faults): void {
  check.label(value, path, faults, KNOWN.has(value), 'color');
}
