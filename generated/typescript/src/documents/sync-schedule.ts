/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { type OpenSyncFrequency, type SyncFrequency, checkSyncFrequency } from '../enums/sync-frequency.ts';
import { type OpenWeekday, type Weekday, checkWeekday } from '../enums/weekday.ts';
import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import { type Fault, Faults, type ParseResult } from '../runtime/faults.ts';
import * as json from '../runtime/json.ts';
import * as tolerant from '../runtime/tolerant.ts';
import * as upgrade from '../runtime/upgrade.ts';
import type { IsoDate, Timestamp } from '../runtime/values.ts';
import { type QuietHours, canonicalQuietHours, checkQuietHours } from '../types/quiet-hours.ts';

/** The version of {@link SyncSchedule} that this package reads and writes. */
export const SYNC_SCHEDULE_SCHEMA_VERSION = 1;

/** When an integration synchronizes. */
export interface SyncSchedule {
  /** How often. */
  readonly frequency: SyncFrequency;
  /** IANA time zone in which the times are read, such as Europe/Oslo. */
  readonly time_zone: string;
  /** Local time of a daily or weekly run, 24-hour clock. */
  readonly time_of_day?: string;
  /** Days of a weekly run. */
  readonly weekdays?: readonly Weekday[];
  /** When no run starts. */
  readonly quiet_hours?: QuietHours;
  /** First day on which a run may start. */
  readonly starts_on?: IsoDate;
  /** No run starts before this moment. */
  readonly paused_until?: Timestamp;
  /** Attempts before the integration goes to status error. */
  readonly max_attempts: number;
}

/** {@link SyncSchedule} as it stands in JSON. */
export interface SyncScheduleJson {
  readonly schema_version: typeof SYNC_SCHEDULE_SCHEMA_VERSION;
  readonly frequency: SyncFrequency;
  readonly time_zone?: string;
  readonly time_of_day?: string;
  readonly weekdays?: readonly Weekday[];
  readonly quiet_hours?: QuietHours;
  readonly starts_on?: IsoDate;
  readonly paused_until?: Timestamp;
  readonly max_attempts?: number;
}

/** {@link SyncSchedule} as tolerant reading has it: labels may be unknown. */
export interface OpenSyncSchedule extends Omit<SyncSchedule, 'frequency' | 'weekdays'> {
  /** How often. */
  readonly frequency: OpenSyncFrequency;
  /** Days of a weekly run. */
  readonly weekdays?: readonly OpenWeekday[];
}

/** {@link SyncScheduleJson} as tolerant reading has it: labels may be unknown. */
export interface OpenSyncScheduleJson extends Omit<SyncScheduleJson, 'frequency' | 'weekdays'> {
  readonly frequency: OpenSyncFrequency;
  readonly weekdays?: readonly OpenWeekday[];
}

/** A valid document that may take the place of a broken one. */
export const SYNC_SCHEDULE_SAFE_DEFAULT: SyncSchedule = { frequency: 'manual', time_zone: 'Europe/Oslo', max_attempts: 3 };

const KEYS = /* @__PURE__ */ new Set([
  'frequency',
  'max_attempts',
  'paused_until',
  'quiet_hours',
  'schema_version',
  'starts_on',
  'time_of_day',
  'time_zone',
  'weekdays',
]);
const TIME_OF_DAY_RULES = /* @__PURE__ */ check.stringRules({ pattern: /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u });
const TIME_ZONE_RULES = /* @__PURE__ */ check.stringRules({
  maxLength: 64,
  pattern: /^[A-Za-z][A-Za-z0-9_+\-]*(?:\/[A-Za-z0-9_+\-]+){0,2}$/u,
});
const WEEKDAYS_RULES: check.ListRules = { maxItems: 7 };

/** Everything that is wrong with a document in JSON; empty when it is valid. */
export function validateSyncSchedule(value: unknown): readonly Fault[] {
  const faults = new Faults();
  checkSyncSchedule(value, faults);
  return faults.list;
}

/** Whether a value is a valid document in JSON. */
export function isSyncSchedule(value: unknown): value is SyncScheduleJson {
  return validateSyncSchedule(value).length === 0;
}

/** The document in a JSON value, or everything that is wrong with it. */
export function parseSyncSchedule(value: unknown): ParseResult<SyncSchedule> {
  const faults = validateSyncSchedule(value);
  return faults.length === 0 ? { ok: true, value: decode(value as SyncScheduleJson) } : { ok: false, faults };
}

/** The document in JSON text, or everything that is wrong with it. */
export function parseSyncScheduleJson(text: string): ParseResult<SyncSchedule> {
  return json.parse(text, parseSyncSchedule);
}

/**
 * The document in a JSON value that a newer version of this package may have written, or everything that is wrong with
 * it. Properties and labels that are unknown here are kept, and written back as they came.
 */
export function parseSyncScheduleTolerantly(value: unknown): ParseResult<OpenSyncSchedule> {
  return tolerant.parse(value, checkSyncSchedule, decode);
}

/** The same for JSON text. */
export function parseSyncScheduleJsonTolerantly(text: string): ParseResult<OpenSyncSchedule> {
  return json.parse(text, parseSyncScheduleTolerantly);
}

/** A document of any earlier version in the current one; the rest of it is not checked. The value stays as it is. */
export function upgradeSyncSchedule(value: unknown): ParseResult<unknown> {
  return upgrade.run(value, SYNC_SCHEDULE_SCHEMA_VERSION, []);
}

/** The document in a JSON value of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParseSyncSchedule(value: unknown): ParseResult<SyncSchedule> {
  const upgraded = upgradeSyncSchedule(value);
  return upgraded.ok ? parseSyncSchedule(upgraded.value) : upgraded;
}

/** The document in JSON text of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParseSyncScheduleJson(text: string): ParseResult<SyncSchedule> {
  return json.parse(text, upgradeAndParseSyncSchedule);
}

/** The document as canonical JSON: version first, then the declared order, defaults written, maps sorted. */
export function encodeSyncSchedule(document: SyncSchedule): SyncScheduleJson;
/** The same for a document that was read tolerantly: what is unknown stays in it. */
export function encodeSyncSchedule(document: OpenSyncSchedule): OpenSyncScheduleJson;
export function encodeSyncSchedule(document: OpenSyncSchedule): OpenSyncScheduleJson {
  // Unknown labels are canonical as they are.
  return { schema_version: SYNC_SCHEDULE_SCHEMA_VERSION, ...decode(document as SyncSchedule) };
}

/** The document as canonical JSON text. */
export function stringifySyncSchedule(document: OpenSyncSchedule): string {
  return json.stringify(encodeSyncSchedule(document));
}

function decode(value: Omit<SyncScheduleJson, 'schema_version'>): SyncSchedule {
  const result: canonical.Draft<SyncSchedule> = {
    frequency: value.frequency,
    time_zone: value.time_zone ?? 'Europe/Oslo',
  };
  if (value.time_of_day !== undefined) result.time_of_day = value.time_of_day;
  if (value.weekdays !== undefined) result.weekdays = [...value.weekdays];
  if (value.quiet_hours !== undefined) result.quiet_hours = canonicalQuietHours(value.quiet_hours);
  if (value.starts_on !== undefined) result.starts_on = value.starts_on;
  if (value.paused_until !== undefined) result.paused_until = value.paused_until;
  result.max_attempts = value.max_attempts !== undefined ? canonical.number(value.max_attempts) : 3;
  return canonical.keep(value, result as SyncSchedule);
}

function checkSyncSchedule(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const { schema_version: version }: { readonly schema_version?: unknown } = value;
  if (!check.schemaVersion(version, SYNC_SCHEDULE_SCHEMA_VERSION, faults)) return;
  const fields: check.Fields<SyncScheduleJson> = value;
  const start = faults.count;
  let known = 0;
  if (fields.frequency === undefined) {
    faults.missing('/frequency');
  } else {
    known += 1;
    checkSyncFrequency(fields.frequency, '/frequency', faults);
  }
  if (fields.max_attempts !== undefined) {
    known += 1;
    check.integer(fields.max_attempts, '/max_attempts', faults, 1, 10);
  }
  if (fields.paused_until !== undefined) {
    known += 1;
    check.timestamp(fields.paused_until, '/paused_until', faults);
  }
  if (fields.quiet_hours !== undefined) {
    known += 1;
    check.nested(fields.quiet_hours, '/quiet_hours', faults, checkQuietHours);
  }
  if (fields.schema_version === undefined) {
    faults.missing('/schema_version');
  } else {
    known += 1;
    check.integer(fields.schema_version, '/schema_version', faults);
  }
  if (fields.starts_on !== undefined) {
    known += 1;
    check.date(fields.starts_on, '/starts_on', faults);
  }
  if (fields.time_of_day !== undefined) {
    known += 1;
    check.string(fields.time_of_day, '/time_of_day', faults, TIME_OF_DAY_RULES);
  }
  if (fields.time_zone !== undefined) {
    known += 1;
    check.string(fields.time_zone, '/time_zone', faults, TIME_ZONE_RULES);
  }
  if (fields.weekdays !== undefined) {
    known += 1;
    check.list(fields.weekdays, '/weekdays', faults, checkWeekdaysItem, WEEKDAYS_RULES);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

function checkWeekdaysItem(value: unknown, faults: Faults): void {
  checkWeekday(value, '', faults);
}
