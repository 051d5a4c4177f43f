/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';
import type { Unrecognized } from '../runtime/values.ts';

/** Every sync frequency, in the order of the registry and of the database. */
export const SYNC_FREQUENCIES = [
  'manual',
  'hourly',
  'daily',
  'weekly',
] as const;

/** How often a synchronization runs. */
export type SyncFrequency = (typeof SYNC_FREQUENCIES)[number];

/** The labels of {@link SyncFrequency} by name. */
export const SyncFrequency = {
  /** Only when a person starts it. */
  manual: 'manual',
  /** Once an hour. */
  hourly: 'hourly',
  /** Once a day at the given time. */
  daily: 'daily',
  /** On the given weekdays at the given time. */
  weekly: 'weekly',
} as const satisfies { readonly [label in SyncFrequency]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_SYNC_FREQUENCIES = SYNC_FREQUENCIES;

/** A label that this version of the package does not know. */
export type UnknownSyncFrequency = Unrecognized<'sync_frequency'>;

/** {@link SyncFrequency}, or an unknown label that is kept as it came. */
export type OpenSyncFrequency = SyncFrequency | UnknownSyncFrequency;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(SYNC_FREQUENCIES);

/** Whether a value is one of {@link SYNC_FREQUENCIES}. */
export function isSyncFrequency(value: unknown): value is SyncFrequency {
  return KNOWN.has(value);
}

/** The {@link SyncFrequency} with a label, if there is one; an earlier label counts. */
export function parseSyncFrequency(label: string): SyncFrequency | undefined {
  return isSyncFrequency(label) ? label : undefined;
}

/** The {@link SyncFrequency} with a label; an unknown label is kept as it is. */
export function openSyncFrequency(label: string): OpenSyncFrequency {
  return parseSyncFrequency(label) ?? (label as UnknownSyncFrequency);
}

/** Adds the faults of a label in JSON. @internal */
export function checkSyncFrequency(value: unknown, path: string, faults: Faults): void {
  check.label(value, path, faults, KNOWN.has(value), 'sync_frequency');
}
