/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import {
  type Keyword,
  type KeywordJson,
  type OpenKeyword,
  type UnknownKeyword,
  canonicalKeyword,
  checkKeyword,
} from '../enums/keyword.ts';
import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import { type Fault, Faults, type ParseResult } from '../runtime/faults.ts';
import * as json from '../runtime/json.ts';
import * as tolerant from '../runtime/tolerant.ts';
import * as upgrade from '../runtime/upgrade.ts';
import type { JsonValue, Timestamp, Uuid } from '../runtime/values.ts';
import { type Entry, canonicalEntry, checkEntry } from '../types/entry.ts';
import {
  type Object_,
  type Object_Json,
  type OpenObject_,
  type OpenObject_Json,
  canonicalObject_,
  checkObject_,
} from '../types/object.ts';
import { type Switch, type SwitchJson, canonicalSwitch, checkSwitch } from '../types/switch.ts';

/** The version of {@link ListOfEverything} that this package reads and writes. */
export const LIST_OF_EVERYTHING_SCHEMA_VERSION = 3;

/** Every rule of the format at once. */
export interface ListOfEverything {
  readonly objects: readonly Object_[];
  readonly entries?: readonly Entry[];
  /** Between *\/ and $. */
  readonly short: string;
  readonly matched: string;
  readonly checked: string;
  readonly small: number;
  readonly ratio: number;
  readonly at: Timestamp;
  readonly identity: Uuid;
  readonly word: Keyword;
  readonly switch: Switch;
  readonly words: Readonly<Record<string, Keyword>>;
  readonly many: readonly number[];
  readonly free: JsonValue;
  readonly aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc?: string;
}

/** {@link ListOfEverything} as it stands in JSON. */
export interface ListOfEverythingJson {
  readonly schema_version: typeof LIST_OF_EVERYTHING_SCHEMA_VERSION;
  readonly objects: readonly Object_Json[];
  readonly entries?: readonly Entry[];
  readonly short?: string;
  readonly matched?: string;
  readonly checked?: string;
  readonly small?: number;
  readonly ratio?: number;
  readonly at?: Timestamp;
  readonly identity?: Uuid;
  readonly word?: KeywordJson;
  readonly switch?: SwitchJson;
  readonly words?: Readonly<Record<string, KeywordJson>>;
  readonly many?: readonly number[];
  readonly free?: JsonValue;
  readonly aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc?: string;
}

/** {@link ListOfEverything} as tolerant reading has it: labels may be unknown. */
export interface OpenListOfEverything extends Omit<ListOfEverything, 'objects' | 'word' | 'words'> {
  readonly objects: readonly OpenObject_[];
  readonly word: OpenKeyword;
  readonly words: Readonly<Record<string, OpenKeyword>>;
}

/** {@link ListOfEverythingJson} as tolerant reading has it: labels may be unknown. */
export interface OpenListOfEverythingJson extends Omit<ListOfEverythingJson, 'objects' | 'word' | 'words'> {
  readonly objects: readonly OpenObject_Json[];
  readonly word?: KeywordJson | UnknownKeyword;
  readonly words?: Readonly<Record<string, KeywordJson | UnknownKeyword>>;
}

/** A valid document that may take the place of a broken one. */
export const LIST_OF_EVERYTHING_SAFE_DEFAULT: ListOfEverything = {
  objects: [],
  short: 'a\'"\\$',
  matched: 'x',
  checked: '2024-02-29',
  small: 0,
  ratio: 0.1,
  at: '2026-01-31T12:00:00+01:00' as Timestamp,
  identity: '6fa459ea-ee8a-3ca4-894e-db77e160355e' as Uuid,
  word: 'self',
  switch: { kind: 'default', super: true },
  words: /* @__PURE__ */ canonical.dictionary({ a: 'class' }),
  many: [1, 2],
  free: /* @__PURE__ */ canonical.json({ a: [null, 1.5] }),
};

const KEYS = /* @__PURE__ */ new Set([
  'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
  'at',
  'checked',
  'entries',
  'free',
  'identity',
  'many',
  'matched',
  'objects',
  'ratio',
  'schema_version',
  'short',
  'small',
  'switch',
  'word',
  'words',
]);
const CHECKED_RULES = /* @__PURE__ */ check.stringRules({ format: check.DATE });
const ENTRIES_RULES: check.ListRules = { uniqueBy: { property: 'key', kind: 'string' } };
const MANY_RULES: check.ListRules = { minItems: 1 };
const MATCHED_RULES = /* @__PURE__ */ check.stringRules({ pattern: /^(?:[a-z]|\$\{|😀|[^\]\-a]{2,3})+$/u });
const OBJECTS_RULES: check.ListRules = { minItems: 0, maxItems: 5 };
const SHORT_RULES = /* @__PURE__ */ check.stringRules({ minLength: 1, maxLength: 8 });

/** Everything that is wrong with a document in JSON; empty when it is valid. */
export function validateListOfEverything(value: unknown): readonly Fault[] {
  const faults = new Faults();
  checkListOfEverything(value, faults);
  return faults.list;
}

/** Whether a value is a valid document in JSON. */
export function isListOfEverything(value: unknown): value is ListOfEverythingJson {
  return validateListOfEverything(value).length === 0;
}

/** The document in a JSON value, or everything that is wrong with it. */
export function parseListOfEverything(value: unknown): ParseResult<ListOfEverything> {
  const faults = validateListOfEverything(value);
  return faults.length === 0 ? { ok: true, value: decode(value as ListOfEverythingJson) } : { ok: false, faults };
}

/** The document in JSON text, or everything that is wrong with it. */
export function parseListOfEverythingJson(text: string): ParseResult<ListOfEverything> {
  return json.parse(text, parseListOfEverything);
}

/**
 * The document in a JSON value that a newer version of this package may have written, or everything that is wrong with
 * it. Properties and labels that are unknown here are kept, and written back as they came.
 */
export function parseListOfEverythingTolerantly(value: unknown): ParseResult<OpenListOfEverything> {
  return tolerant.parse(value, checkListOfEverything, decode);
}

/** The same for JSON text. */
export function parseListOfEverythingJsonTolerantly(text: string): ParseResult<OpenListOfEverything> {
  return json.parse(text, parseListOfEverythingTolerantly);
}

/** A document of any earlier version in the current one; the rest of it is not checked. The value stays as it is. */
export function upgradeListOfEverything(value: unknown): ParseResult<unknown> {
  return upgrade.run(value, LIST_OF_EVERYTHING_SCHEMA_VERSION, [toVersion2, toVersion3]);
}

/** The document in a JSON value of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParseListOfEverything(value: unknown): ParseResult<ListOfEverything> {
  const upgraded = upgradeListOfEverything(value);
  return upgraded.ok ? parseListOfEverything(upgraded.value) : upgraded;
}

/** The document in JSON text of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParseListOfEverythingJson(text: string): ParseResult<ListOfEverything> {
  return json.parse(text, upgradeAndParseListOfEverything);
}

/** The document as canonical JSON: version first, then the declared order, defaults written, maps sorted. */
export function encodeListOfEverything(document: ListOfEverything): ListOfEverythingJson;
/** The same for a document that was read tolerantly: what is unknown stays in it. */
export function encodeListOfEverything(document: OpenListOfEverything): OpenListOfEverythingJson;
export function encodeListOfEverything(document: OpenListOfEverything): OpenListOfEverythingJson {
  // Unknown labels are canonical as they are.
  return { schema_version: LIST_OF_EVERYTHING_SCHEMA_VERSION, ...decode(document as ListOfEverything) };
}

/** The document as canonical JSON text. */
export function stringifyListOfEverything(document: OpenListOfEverything): string {
  return json.stringify(encodeListOfEverything(document));
}

function decode(value: Omit<ListOfEverythingJson, 'schema_version'>): ListOfEverything {
  const result: canonical.Draft<ListOfEverything> = {
    objects: value.objects.map(canonicalObject_),
  };
  if (value.entries !== undefined) result.entries = value.entries.map(canonicalEntry);
  result.short = value.short ?? 'a\'"\\$';
  result.matched = value.matched ?? 'x';
  result.checked = value.checked ?? '2024-02-29';
  result.small = value.small !== undefined ? canonical.number(value.small) : 0;
  result.ratio = value.ratio !== undefined ? canonical.number(value.ratio) : 0.1;
  result.at = value.at ?? ('2026-01-31T12:00:00+01:00' as Timestamp);
  result.identity = value.identity ?? ('6fa459ea-ee8a-3ca4-894e-db77e160355e' as Uuid);
  result.word = value.word !== undefined ? canonicalKeyword(value.word) : 'self';
  result.switch = value.switch !== undefined ? canonicalSwitch(value.switch) : { kind: 'default', super: true };
  result.words =
    value.words !== undefined
      ? canonical.map(value.words, canonicalKeyword)
      : /* @__PURE__ */ canonical.dictionary({ a: 'class' });
  result.many = value.many !== undefined ? value.many.map(canonical.number) : [1, 2];
  result.free =
    value.free !== undefined
      ? canonical.json(value.free)
      : /* @__PURE__ */ canonical.json({ a: [null, 1.5] });
  if (value.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc !== undefined) {
    result.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc =
      value.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc;
  }
  return canonical.keep(value, result as ListOfEverything);
}

function checkListOfEverything(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const { schema_version: version }: { readonly schema_version?: unknown } = value;
  if (!check.schemaVersion(version, LIST_OF_EVERYTHING_SCHEMA_VERSION, faults)) return;
  const fields: check.Fields<ListOfEverythingJson> = value;
  const start = faults.count;
  let known = 0;
  if (fields.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc !== undefined) {
    known += 1;
    check.string(
      fields.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc,
      '/aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
      faults,
    );
  }
  if (fields.at !== undefined) {
    known += 1;
    check.timestamp(fields.at, '/at', faults);
  }
  if (fields.checked !== undefined) {
    known += 1;
    check.string(fields.checked, '/checked', faults, CHECKED_RULES);
  }
  if (fields.entries !== undefined) {
    known += 1;
    check.list(fields.entries, '/entries', faults, checkEntry, ENTRIES_RULES);
  }
  if (fields.free !== undefined) {
    known += 1;
    check.json(fields.free, '/free', faults);
  }
  if (fields.identity !== undefined) {
    known += 1;
    check.uuid(fields.identity, '/identity', faults);
  }
  if (fields.many !== undefined) {
    known += 1;
    check.list(fields.many, '/many', faults, checkManyItem, MANY_RULES);
  }
  if (fields.matched !== undefined) {
    known += 1;
    check.string(fields.matched, '/matched', faults, MATCHED_RULES);
  }
  if (fields.objects === undefined) {
    faults.missing('/objects');
  } else {
    known += 1;
    check.list(fields.objects, '/objects', faults, checkObject_, OBJECTS_RULES);
  }
  if (fields.ratio !== undefined) {
    known += 1;
    check.number(fields.ratio, '/ratio', faults, -0.5, 1e+300);
  }
  if (fields.schema_version === undefined) {
    faults.missing('/schema_version');
  } else {
    known += 1;
    check.integer(fields.schema_version, '/schema_version', faults);
  }
  if (fields.short !== undefined) {
    known += 1;
    check.string(fields.short, '/short', faults, SHORT_RULES);
  }
  if (fields.small !== undefined) {
    known += 1;
    check.integer(fields.small, '/small', faults, -1, 1);
  }
  if (fields.switch !== undefined) {
    known += 1;
    check.nested(fields.switch, '/switch', faults, checkSwitch);
  }
  if (fields.word !== undefined) {
    known += 1;
    checkKeyword(fields.word, '/word', faults);
  }
  if (fields.words !== undefined) {
    known += 1;
    check.map(fields.words, '/words', faults, checkWordsItem);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

function checkManyItem(value: unknown, faults: Faults): void {
  check.integer(value, '', faults);
}

function checkWordsItem(value: unknown, faults: Faults): void {
  checkKeyword(value, '', faults);
}

/** From version 1 to 2. */
function toVersion2(document: upgrade.Draft): void {
  upgrade.rename(document, 'things', 'objects');
  upgrade.each(document, ['objects', upgrade.ITEMS, 'to_string', upgrade.variant('kind', 'on')], (on) => {
    upgrade.remove(on, 'gone');
  });
  upgrade.each(
    document,
    [
      'objects',
      upgrade.ITEMS,
      'copy_with',
      upgrade.VALUES,
      upgrade.ITEMS,
      upgrade.variant('kind', 'on'),
    ],
    (on) => {
      upgrade.remove(on, 'gone');
    },
  );
  upgrade.each(document, ['objects', upgrade.ITEMS, 'super', upgrade.variant('kind', 'on')], (on) => {
    upgrade.remove(on, 'gone');
  });
  upgrade.each(
    document,
    [
      'objects',
      upgrade.ITEMS,
      'async',
      upgrade.VALUES,
      upgrade.ITEMS,
      upgrade.variant('kind', 'on'),
    ],
    (on) => {
      upgrade.remove(on, 'gone');
    },
  );
  upgrade.each(document, ['switch', upgrade.variant('kind', 'on')], (on) => {
    upgrade.remove(on, 'gone');
  });
}

/** From version 2 to 3. */
function toVersion3(document: upgrade.Draft): void {
  upgrade.add(document, 'free', {});
  upgrade.map(document, 'word', { me: 'self' });
}
