/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { type KeywordKind, type OpenKeywordKind, checkKeywordKind } from '../enums/keyword-kind.ts';
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
import type { Faults } from '../runtime/faults.ts';
import type { IsoDate, JsonValue, Timestamp, Uuid } from '../runtime/values.ts';
import { type Switch, type SwitchJson, canonicalSwitch, checkSwitch } from './switch.ts';

/** An object called object. */
export interface Object_ {
  readonly type: string;
  readonly ref?: number;
  readonly self?: number;
  readonly default: boolean;
  readonly class?: Uuid;
  readonly index?: IsoDate;
  readonly values: Timestamp;
  readonly name?: JsonValue;
  readonly hash_code?: Keyword;
  readonly to_string: Switch;
  readonly is_valid?: readonly string[];
  readonly from_json?: Readonly<Record<string, number>>;
  readonly to_json: readonly (readonly KeywordKind[])[];
  readonly copy_with?: Readonly<Record<string, readonly Switch[]>>;
  readonly schema?: string;
  readonly constructor: number;
  readonly prototype?: number;
  readonly arguments?: boolean;
  readonly await: Uuid;
  readonly const?: IsoDate;
  readonly in?: Timestamp;
  readonly new: JsonValue;
  readonly this?: Keyword;
  readonly super?: Switch;
  readonly package: readonly string[];
  readonly import?: Readonly<Record<string, number>>;
  readonly export?: readonly (readonly KeywordKind[])[];
  readonly async: Readonly<Record<string, readonly Switch[]>>;
  readonly fn?: string;
  readonly match?: number;
  readonly loop: number;
  readonly crate?: boolean;
  readonly enum?: Uuid;
  readonly path: IsoDate;
  readonly code?: Timestamp;
  readonly message?: JsonValue;
}

/** {@link Object_} as it may stand in JSON. */
export interface Object_Json {
  readonly type: string;
  readonly ref?: number;
  readonly self?: number;
  readonly default: boolean;
  readonly class?: Uuid;
  readonly index?: IsoDate;
  readonly values: Timestamp;
  readonly name?: JsonValue;
  readonly hash_code?: KeywordJson;
  readonly to_string: SwitchJson;
  readonly is_valid?: readonly string[];
  readonly from_json?: Readonly<Record<string, number>>;
  readonly to_json: readonly (readonly KeywordKind[])[];
  readonly copy_with?: Readonly<Record<string, readonly SwitchJson[]>>;
  readonly schema?: string;
  readonly constructor: number;
  readonly prototype?: number;
  readonly arguments?: boolean;
  readonly await: Uuid;
  readonly const?: IsoDate;
  readonly in?: Timestamp;
  readonly new: JsonValue;
  readonly this?: KeywordJson;
  readonly super?: SwitchJson;
  readonly package: readonly string[];
  readonly import?: Readonly<Record<string, number>>;
  readonly export?: readonly (readonly KeywordKind[])[];
  readonly async: Readonly<Record<string, readonly SwitchJson[]>>;
  readonly fn?: string;
  readonly match?: number;
  readonly loop: number;
  readonly crate?: boolean;
  readonly enum?: Uuid;
  readonly path: IsoDate;
  readonly code?: Timestamp;
  readonly message?: JsonValue;
}

/** {@link Object_} as tolerant reading has it: labels may be unknown. */
export interface OpenObject_ extends Omit<Object_, 'hash_code' | 'to_json' | 'this' | 'export'> {
  readonly hash_code?: OpenKeyword;
  readonly to_json: readonly (readonly OpenKeywordKind[])[];
  readonly this?: OpenKeyword;
  readonly export?: readonly (readonly OpenKeywordKind[])[];
}

/** {@link Object_Json} as tolerant reading has it: labels may be unknown. */
export interface OpenObject_Json extends Omit<Object_Json, 'hash_code' | 'to_json' | 'this' | 'export'> {
  readonly hash_code?: KeywordJson | UnknownKeyword;
  readonly to_json: readonly (readonly OpenKeywordKind[])[];
  readonly this?: KeywordJson | UnknownKeyword;
  readonly export?: readonly (readonly OpenKeywordKind[])[];
}

const KEYS = /* @__PURE__ */ new Set([
  'arguments',
  'async',
  'await',
  'class',
  'code',
  'const',
  'constructor',
  'copy_with',
  'crate',
  'default',
  'enum',
  'export',
  'fn',
  'from_json',
  'hash_code',
  'import',
  'in',
  'index',
  'is_valid',
  'loop',
  'match',
  'message',
  'name',
  'new',
  'package',
  'path',
  'prototype',
  'ref',
  'schema',
  'self',
  'super',
  'this',
  'to_json',
  'to_string',
  'type',
  'values',
]);

/** Adds the faults of one {@link Object_} in JSON. @internal */
export function checkObject_(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const fields: check.Fields<Object_Json> = value;
  const start = faults.count;
  let known = 0;
  if (fields.arguments !== undefined) {
    known += 1;
    check.boolean(fields.arguments, '/arguments', faults);
  }
  if (fields.async === undefined) {
    faults.missing('/async');
  } else {
    known += 1;
    check.map(fields.async, '/async', faults, checkAsyncItem);
  }
  if (fields.await === undefined) {
    faults.missing('/await');
  } else {
    known += 1;
    check.uuid(fields.await, '/await', faults);
  }
  if (fields.class !== undefined) {
    known += 1;
    check.uuid(fields.class, '/class', faults);
  }
  if (fields.code !== undefined) {
    known += 1;
    check.timestamp(fields.code, '/code', faults);
  }
  if (fields.const !== undefined) {
    known += 1;
    check.date(fields.const, '/const', faults);
  }
  if (check.own(fields, 'constructor') === undefined) {
    faults.missing('/constructor');
  } else {
    known += 1;
    check.integer(check.own(fields, 'constructor'), '/constructor', faults);
  }
  if (fields.copy_with !== undefined) {
    known += 1;
    check.map(fields.copy_with, '/copy_with', faults, checkCopyWithItem);
  }
  if (fields.crate !== undefined) {
    known += 1;
    check.boolean(fields.crate, '/crate', faults);
  }
  if (fields.default === undefined) {
    faults.missing('/default');
  } else {
    known += 1;
    check.boolean(fields.default, '/default', faults);
  }
  if (fields.enum !== undefined) {
    known += 1;
    check.uuid(fields.enum, '/enum', faults);
  }
  if (fields.export !== undefined) {
    known += 1;
    check.list(fields.export, '/export', faults, checkExportItem);
  }
  if (fields.fn !== undefined) {
    known += 1;
    check.string(fields.fn, '/fn', faults);
  }
  if (fields.from_json !== undefined) {
    known += 1;
    check.map(fields.from_json, '/from_json', faults, checkFromJsonItem);
  }
  if (fields.hash_code !== undefined) {
    known += 1;
    checkKeyword(fields.hash_code, '/hash_code', faults);
  }
  if (fields.import !== undefined) {
    known += 1;
    check.map(fields.import, '/import', faults, checkImportItem);
  }
  if (fields.in !== undefined) {
    known += 1;
    check.timestamp(fields.in, '/in', faults);
  }
  if (fields.index !== undefined) {
    known += 1;
    check.date(fields.index, '/index', faults);
  }
  if (fields.is_valid !== undefined) {
    known += 1;
    check.list(fields.is_valid, '/is_valid', faults, checkIsValidItem);
  }
  if (fields.loop === undefined) {
    faults.missing('/loop');
  } else {
    known += 1;
    check.number(fields.loop, '/loop', faults);
  }
  if (fields.match !== undefined) {
    known += 1;
    check.integer(fields.match, '/match', faults);
  }
  if (fields.message !== undefined) {
    known += 1;
    check.json(fields.message, '/message', faults);
  }
  if (fields.name !== undefined) {
    known += 1;
    check.json(fields.name, '/name', faults);
  }
  if (fields.new === undefined) {
    faults.missing('/new');
  } else {
    known += 1;
    check.json(fields.new, '/new', faults);
  }
  if (fields.package === undefined) {
    faults.missing('/package');
  } else {
    known += 1;
    check.list(fields.package, '/package', faults, checkPackageItem);
  }
  if (fields.path === undefined) {
    faults.missing('/path');
  } else {
    known += 1;
    check.date(fields.path, '/path', faults);
  }
  if (fields.prototype !== undefined) {
    known += 1;
    check.number(fields.prototype, '/prototype', faults);
  }
  if (fields.ref !== undefined) {
    known += 1;
    check.integer(fields.ref, '/ref', faults);
  }
  if (fields.schema !== undefined) {
    known += 1;
    check.string(fields.schema, '/schema', faults);
  }
  if (fields.self !== undefined) {
    known += 1;
    check.number(fields.self, '/self', faults);
  }
  if (fields.super !== undefined) {
    known += 1;
    check.nested(fields.super, '/super', faults, checkSwitch);
  }
  if (fields.this !== undefined) {
    known += 1;
    checkKeyword(fields.this, '/this', faults);
  }
  if (fields.to_json === undefined) {
    faults.missing('/to_json');
  } else {
    known += 1;
    check.list(fields.to_json, '/to_json', faults, checkToJsonItem);
  }
  if (fields.to_string === undefined) {
    faults.missing('/to_string');
  } else {
    known += 1;
    check.nested(fields.to_string, '/to_string', faults, checkSwitch);
  }
  if (fields.type === undefined) {
    faults.missing('/type');
  } else {
    known += 1;
    check.string(fields.type, '/type', faults);
  }
  if (fields.values === undefined) {
    faults.missing('/values');
  } else {
    known += 1;
    check.timestamp(fields.values, '/values', faults);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonicalObject_(value: Object_Json): Object_ {
  const result = {
    type: value.type,
  } as unknown as canonical.Draft<Object_>;
  if (value.ref !== undefined) result.ref = canonical.number(value.ref);
  if (value.self !== undefined) result.self = canonical.number(value.self);
  result.default = value.default;
  if (value.class !== undefined) result.class = value.class;
  if (value.index !== undefined) result.index = value.index;
  result.values = value.values;
  if (value.name !== undefined) result.name = canonical.json(value.name);
  if (value.hash_code !== undefined) result.hash_code = canonicalKeyword(value.hash_code);
  result.to_string = canonicalSwitch(value.to_string);
  if (value.is_valid !== undefined) result.is_valid = [...value.is_valid];
  if (value.from_json !== undefined) result.from_json = canonical.map(value.from_json, canonical.number);
  result.to_json = value.to_json.map((item) => [...item]);
  if (value.copy_with !== undefined) {
    result.copy_with = canonical.map(value.copy_with, (item) => item.map(canonicalSwitch));
  }
  if (value.schema !== undefined) result.schema = value.schema;
  result.constructor = canonical.number(value.constructor);
  if (value.prototype !== undefined) result.prototype = canonical.number(value.prototype);
  if (value.arguments !== undefined) result.arguments = value.arguments;
  result.await = value.await;
  if (value.const !== undefined) result.const = value.const;
  if (value.in !== undefined) result.in = value.in;
  result.new = canonical.json(value.new);
  if (value.this !== undefined) result.this = canonicalKeyword(value.this);
  if (value.super !== undefined) result.super = canonicalSwitch(value.super);
  result.package = [...value.package];
  if (value.import !== undefined) result.import = canonical.map(value.import, canonical.number);
  if (value.export !== undefined) result.export = value.export.map((item) => [...item]);
  result.async = canonical.map(value.async, (item) => item.map(canonicalSwitch));
  if (value.fn !== undefined) result.fn = value.fn;
  if (value.match !== undefined) result.match = canonical.number(value.match);
  result.loop = canonical.number(value.loop);
  if (value.crate !== undefined) result.crate = value.crate;
  if (value.enum !== undefined) result.enum = value.enum;
  result.path = value.path;
  if (value.code !== undefined) result.code = value.code;
  if (value.message !== undefined) result.message = canonical.json(value.message);
  return canonical.keep(value, result as Object_);
}

function checkAsyncItem(value: unknown, faults: Faults): void {
  check.list(value, '', faults, checkSwitch);
}

function checkCopyWithItem(value: unknown, faults: Faults): void {
  check.list(value, '', faults, checkSwitch);
}

function checkExportItemItem(value: unknown, faults: Faults): void {
  checkKeywordKind(value, '', faults);
}

function checkExportItem(value: unknown, faults: Faults): void {
  check.list(value, '', faults, checkExportItemItem);
}

function checkFromJsonItem(value: unknown, faults: Faults): void {
  check.integer(value, '', faults);
}

function checkImportItem(value: unknown, faults: Faults): void {
  check.integer(value, '', faults);
}

function checkIsValidItem(value: unknown, faults: Faults): void {
  check.string(value, '', faults);
}

function checkPackageItem(value: unknown, faults: Faults): void {
  check.string(value, '', faults);
}

function checkToJsonItemItem(value: unknown, faults: Faults): void {
  checkKeywordKind(value, '', faults);
}

function checkToJsonItem(value: unknown, faults: Faults): void {
  check.list(value, '', faults, checkToJsonItemItem);
}
