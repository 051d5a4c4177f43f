/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';

/** Removes white space at both ends. */
export interface FieldTransformTrim {
  readonly kind: 'trim';
}

/** Ignores the source and writes this value. */
export interface FieldTransformConstant {
  readonly kind: 'constant';
  /** The value to write. */
  readonly value: string;
}

/** Replaces codes by their meaning. */
export interface FieldTransformLookup {
  readonly kind: 'lookup';
  /** From code to meaning. */
  readonly table: Readonly<Record<string, string>>;
  /** Written for a code that the table lacks; without it the record is refused. */
  readonly fallback?: string;
}

/** Multiplies a number. */
export interface FieldTransformScale {
  readonly kind: 'scale';
  /** Multiplier. */
  readonly factor: number;
  /** Decimals kept after rounding half to even. */
  readonly decimals: number;
}

/** {@link FieldTransformScale} as it may stand in JSON. */
export interface FieldTransformScaleJson {
  readonly kind: 'scale';
  readonly factor: number;
  readonly decimals?: number;
}

/** Reads a date in the given format. */
export interface FieldTransformParseDate {
  readonly kind: 'parse_date';
  /** Pattern of y, M and d, such as dd.MM.yyyy. */
  readonly format: string;
}

/** Joins several fields of the external system. */
export interface FieldTransformJoin {
  readonly kind: 'join';
  /** Fields to join in order. */
  readonly fields: readonly string[];
  /** Written between the parts. */
  readonly separator: string;
}

/** {@link FieldTransformJoin} as it may stand in JSON. */
export interface FieldTransformJoinJson {
  readonly kind: 'join';
  readonly fields: readonly string[];
  readonly separator?: string;
}

/** A change made to a value on its way. */
export type FieldTransform =
  | FieldTransformTrim
  | FieldTransformConstant
  | FieldTransformLookup
  | FieldTransformScale
  | FieldTransformParseDate
  | FieldTransformJoin;

/** {@link FieldTransform} as it may stand in JSON. */
export type FieldTransformJson =
  | FieldTransformTrim
  | FieldTransformConstant
  | FieldTransformLookup
  | FieldTransformScaleJson
  | FieldTransformParseDate
  | FieldTransformJoinJson;

const TRIM_KEYS = /* @__PURE__ */ new Set(['kind']);
const CONSTANT_KEYS = /* @__PURE__ */ new Set(['kind', 'value']);
const CONSTANT_VALUE_RULES = /* @__PURE__ */ check.stringRules({ maxLength: 1024 });
const LOOKUP_KEYS = /* @__PURE__ */ new Set(['fallback', 'kind', 'table']);
const SCALE_KEYS = /* @__PURE__ */ new Set(['decimals', 'factor', 'kind']);
const PARSE_DATE_KEYS = /* @__PURE__ */ new Set(['format', 'kind']);
const PARSE_DATE_FORMAT_RULES = /* @__PURE__ */ check.stringRules({ pattern: /^[yMd.\/ \-]{4,20}$/u });
const JOIN_KEYS = /* @__PURE__ */ new Set(['fields', 'kind', 'separator']);
const JOIN_FIELDS_RULES: check.ListRules = { minItems: 2, maxItems: 10 };
const JOIN_SEPARATOR_RULES = /* @__PURE__ */ check.stringRules({ maxLength: 8 });

/** Adds the faults of one {@link FieldTransform} in JSON. @internal */
export function checkFieldTransform(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const fields: { readonly kind?: unknown } = value;
  switch (fields.kind) {
    case 'trim':
      checkFieldTransformTrim(value, faults);
      break;
    case 'constant':
      checkFieldTransformConstant(value, faults);
      break;
    case 'lookup':
      checkFieldTransformLookup(value, faults);
      break;
    case 'scale':
      checkFieldTransformScale(value, faults);
      break;
    case 'parse_date':
      checkFieldTransformParseDate(value, faults);
      break;
    case 'join':
      checkFieldTransformJoin(value, faults);
      break;
    default:
      check.refuseTag(fields.kind, '/kind', faults, 'field_transform');
  }
}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonicalFieldTransform(value: FieldTransformJson): FieldTransform {
  switch (value.kind) {
    case 'trim':
      return canonical.keep(value, { kind: 'trim' });
    case 'constant':
      return canonicalFieldTransformConstant(value);
    case 'lookup':
      return canonicalFieldTransformLookup(value);
    case 'scale':
      return canonicalFieldTransformScale(value);
    case 'parse_date':
      return canonicalFieldTransformParseDate(value);
    case 'join':
      return canonicalFieldTransformJoin(value);
  }
}

function checkFieldTransformTrim(value: object, faults: Faults): void {
  if (Object.keys(value).length !== 1) check.refuseUnknown(value, TRIM_KEYS, faults.count, faults);
}

function checkFieldTransformConstant(value: object, faults: Faults): void {
  const fields: check.Fields<FieldTransformConstant> = value;
  const start = faults.count;
  let known = 1;
  if (fields.value === undefined) {
    faults.missing('/value');
  } else {
    known += 1;
    check.string(fields.value, '/value', faults, CONSTANT_VALUE_RULES);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, CONSTANT_KEYS, start, faults);
}

function canonicalFieldTransformConstant(value: FieldTransformConstant): FieldTransformConstant {
  return canonical.keep(value, {
    kind: 'constant',
    value: value.value,
  });
}

function checkFieldTransformLookup(value: object, faults: Faults): void {
  const fields: check.Fields<FieldTransformLookup> = value;
  const start = faults.count;
  let known = 1;
  if (fields.fallback !== undefined) {
    known += 1;
    check.string(fields.fallback, '/fallback', faults);
  }
  if (fields.table === undefined) {
    faults.missing('/table');
  } else {
    known += 1;
    check.map(fields.table, '/table', faults, checkLookupTableItem);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, LOOKUP_KEYS, start, faults);
}

function canonicalFieldTransformLookup(value: FieldTransformLookup): FieldTransformLookup {
  const result: canonical.Draft<FieldTransformLookup> = {
    kind: 'lookup',
    table: canonical.map(value.table, (item) => item),
  };
  if (value.fallback !== undefined) result.fallback = value.fallback;
  return canonical.keep(value, result as FieldTransformLookup);
}

function checkFieldTransformScale(value: object, faults: Faults): void {
  const fields: check.Fields<FieldTransformScaleJson> = value;
  const start = faults.count;
  let known = 1;
  if (fields.decimals !== undefined) {
    known += 1;
    check.integer(fields.decimals, '/decimals', faults, 0, 6);
  }
  if (fields.factor === undefined) {
    faults.missing('/factor');
  } else {
    known += 1;
    check.number(fields.factor, '/factor', faults, -1000000, 1000000);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, SCALE_KEYS, start, faults);
}

function canonicalFieldTransformScale(value: FieldTransformScaleJson): FieldTransformScale {
  return canonical.keep(value, {
    kind: 'scale',
    factor: canonical.number(value.factor),
    decimals: value.decimals !== undefined ? canonical.number(value.decimals) : 2,
  });
}

function checkFieldTransformParseDate(value: object, faults: Faults): void {
  const fields: check.Fields<FieldTransformParseDate> = value;
  const start = faults.count;
  let known = 1;
  if (fields.format === undefined) {
    faults.missing('/format');
  } else {
    known += 1;
    check.string(fields.format, '/format', faults, PARSE_DATE_FORMAT_RULES);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, PARSE_DATE_KEYS, start, faults);
}

function canonicalFieldTransformParseDate(value: FieldTransformParseDate): FieldTransformParseDate {
  return canonical.keep(value, {
    kind: 'parse_date',
    format: value.format,
  });
}

function checkFieldTransformJoin(value: object, faults: Faults): void {
  const fields: check.Fields<FieldTransformJoinJson> = value;
  const start = faults.count;
  let known = 1;
  if (fields.fields === undefined) {
    faults.missing('/fields');
  } else {
    known += 1;
    check.list(fields.fields, '/fields', faults, checkJoinFieldsItem, JOIN_FIELDS_RULES);
  }
  if (fields.separator !== undefined) {
    known += 1;
    check.string(fields.separator, '/separator', faults, JOIN_SEPARATOR_RULES);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, JOIN_KEYS, start, faults);
}

function canonicalFieldTransformJoin(value: FieldTransformJoinJson): FieldTransformJoin {
  return canonical.keep(value, {
    kind: 'join',
    fields: [...value.fields],
    separator: value.separator ?? ' ',
  });
}

function checkLookupTableItem(value: unknown, faults: Faults): void {
  check.string(value, '', faults);
}

function checkJoinFieldsItem(value: unknown, faults: Faults): void {
  check.string(value, '', faults);
}
