/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { Faults } from './faults.ts';
import { countCodePoints } from './text.ts';

/** A checked form of text. */
export interface Format {
  readonly name: string;
  readonly pattern: RegExp;
}

/** What text must be like. */
export interface StringRules {
  readonly minLength: number;
  readonly maxLength: number;
  /** With this many UTF-16 units there are code points enough. */
  readonly minUnits: number;
  readonly pattern: RegExp | undefined;
  readonly format: Format | undefined;
  /** Whether text that fits the pattern or format can be stored: it holds neither U+0000 nor a lone surrogate. */
  readonly impliesStorable: boolean;
}

const DAY =
  '(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-' +
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|' +
  '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)';

/** A UUID in either case. */
export const UUID: Format = {
  name: 'UUID',
  pattern: /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/u,
};

/** A day that exists, in the years 0001 to 9999. */
export const DATE: Format = { name: 'day YYYY-MM-DD', pattern: /* @__PURE__ */ new RegExp(`^${DAY}$`, 'u') };

/** A moment with its offset, RFC 3339. */
export const TIMESTAMP: Format = {
  name: 'moment as of RFC 3339',
  pattern: /* @__PURE__ */ new RegExp(
    `^${DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$`,
    'u',
  ),
};

/** Printable ASCII without negated classes. */
const PLAIN_PATTERN = /^(?:[ -Z\\-~]|\[(?!\^))*$/u;

const ANY_TEXT = /* @__PURE__ */ stringRules({});
const UUID_TEXT = /* @__PURE__ */ stringRules({ format: UUID });
const DATE_TEXT = /* @__PURE__ */ stringRules({ format: DATE });
const TIMESTAMP_TEXT = /* @__PURE__ */ stringRules({ format: TIMESTAMP });

/** Fills in what a string's rules leave open. */
export function stringRules(rules: Partial<Omit<StringRules, 'impliesStorable' | 'minUnits'>>): StringRules {
  const { minLength = 0, maxLength = Infinity, pattern, format } = rules;
  const minUnits = minLength <= 1 ? minLength : minLength * 2;
  const impliesStorable = format !== undefined || (pattern !== undefined && PLAIN_PATTERN.test(pattern.source));
  return { minLength, maxLength, minUnits, pattern, format, impliesStorable };
}

/** Checks text. */
export function string(value: unknown, path: string, faults: Faults, rules = ANY_TEXT): void {
  if (typeof value !== 'string') {
    faults.add(path, 'type', 'must be a string');
  } else if (
    value.length < rules.minUnits ||
    value.length > rules.maxLength ||
    (rules.pattern !== undefined && !rules.pattern.test(value)) ||
    (rules.format !== undefined && !rules.format.pattern.test(value)) ||
    (!rules.impliesStorable && !isStorable(value))
  ) {
    explain(value, path, faults, rules);
  }
}

/** Checks a UUID. */
export function uuid(value: unknown, path: string, faults: Faults): void {
  string(value, path, faults, UUID_TEXT);
}

/** Checks a day. */
export function date(value: unknown, path: string, faults: Faults): void {
  string(value, path, faults, DATE_TEXT);
}

/** Checks a moment. */
export function timestamp(value: unknown, path: string, faults: Faults): void {
  string(value, path, faults, TIMESTAMP_TEXT);
}

/** Whether PostgreSQL and Rust can hold a text. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Adds the faults of text that PostgreSQL and Rust cannot hold. */
export function refuseUnstorable(text: string, path: string, faults: Faults): void {
  if (text.includes('\0')) faults.add(path, 'nul', 'must not contain U+0000');
  if (!text.isWellFormed()) faults.add(path, 'not_unicode', 'must not contain a lone surrogate');
}

/** Looks closely at text that the quick look could not pass. */
function explain(text: string, path: string, faults: Faults, rules: StringRules): void {
  refuseUnstorable(text, path, faults);
  const length = countCodePoints(text);
  if (length < rules.minLength)
    faults.add(path, 'min_length', `must have at least ${String(rules.minLength)} characters`);
  if (length > rules.maxLength)
    faults.add(path, 'max_length', `must have at most ${String(rules.maxLength)} characters`);
  if (rules.pattern?.test(text.toWellFormed()) === false)
    faults.add(path, 'pattern', `must match ${rules.pattern.source}`);
  if (rules.format?.pattern.test(text) === false) faults.add(path, 'format', `must be a ${rules.format.name}`);
}
