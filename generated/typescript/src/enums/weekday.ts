/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';
import type { Unrecognized } from '../runtime/values.ts';

/** Every weekday, in the order of the registry and of the database. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Day of the week, in the order of ISO 8601. */
export type Weekday = (typeof WEEKDAYS)[number];

/** The labels of {@link Weekday} by name. */
export const Weekday = {
  /** Monday. */
  monday: 'monday',
  /** Tuesday. */
  tuesday: 'tuesday',
  /** Wednesday. */
  wednesday: 'wednesday',
  /** Thursday. */
  thursday: 'thursday',
  /** Friday. */
  friday: 'friday',
  /** Saturday. */
  saturday: 'saturday',
  /** Sunday. */
  sunday: 'sunday',
} as const satisfies { readonly [label in Weekday]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_WEEKDAYS = WEEKDAYS;

/** A label that this version of the package does not know. */
export type UnknownWeekday = Unrecognized<'weekday'>;

/** {@link Weekday}, or an unknown label that is kept as it came. */
export type OpenWeekday = Weekday | UnknownWeekday;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(WEEKDAYS);

/** Whether a value is one of {@link WEEKDAYS}. */
export function isWeekday(value: unknown): value is Weekday {
  return KNOWN.has(value);
}

/** The {@link Weekday} with a label, if there is one; an earlier label counts. */
export function parseWeekday(label: string): Weekday | undefined {
  return isWeekday(label) ? label : undefined;
}

/** The {@link Weekday} with a label; an unknown label is kept as it is. */
export function openWeekday(label: string): OpenWeekday {
  return parseWeekday(label) ?? (label as UnknownWeekday);
}

/** Adds the faults of a label in JSON. @internal */
export function checkWeekday(value: unknown, path: string, faults: Faults): void {
  check.label(value, path, faults, KNOWN.has(value), 'weekday');
}
