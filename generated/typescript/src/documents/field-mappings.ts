/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import { type Fault, Faults, type ParseResult } from '../runtime/faults.ts';
import * as json from '../runtime/json.ts';
import * as tolerant from '../runtime/tolerant.ts';
import * as upgrade from '../runtime/upgrade.ts';
import {
  type FieldMapping,
  type FieldMappingJson,
  canonicalFieldMapping,
  checkFieldMapping,
} from '../types/field-mapping.ts';

/** The version of {@link FieldMappings} that this package reads and writes. */
export const FIELD_MAPPINGS_SCHEMA_VERSION = 2;

/** How fields of the external system map to ours. */
export interface FieldMappings {
  /** One entry for each target field, applied in order. */
  readonly mappings: readonly FieldMapping[];
}

/** {@link FieldMappings} as it stands in JSON. */
export interface FieldMappingsJson {
  readonly schema_version: typeof FIELD_MAPPINGS_SCHEMA_VERSION;
  readonly mappings: readonly FieldMappingJson[];
}

/** A valid document that may take the place of a broken one. */
export const FIELD_MAPPINGS_SAFE_DEFAULT: FieldMappings = { mappings: [] };

const KEYS = /* @__PURE__ */ new Set(['mappings', 'schema_version']);
const MAPPINGS_RULES: check.ListRules = { maxItems: 200, uniqueBy: { property: 'target_field', kind: 'string' } };

/** Everything that is wrong with a document in JSON; empty when it is valid. */
export function validateFieldMappings(value: unknown): readonly Fault[] {
  const faults = new Faults();
  checkFieldMappings(value, faults);
  return faults.list;
}

/** Whether a value is a valid document in JSON. */
export function isFieldMappings(value: unknown): value is FieldMappingsJson {
  return validateFieldMappings(value).length === 0;
}

/** The document in a JSON value, or everything that is wrong with it. */
export function parseFieldMappings(value: unknown): ParseResult<FieldMappings> {
  const faults = validateFieldMappings(value);
  return faults.length === 0 ? { ok: true, value: decode(value as FieldMappingsJson) } : { ok: false, faults };
}

/** The document in JSON text, or everything that is wrong with it. */
export function parseFieldMappingsJson(text: string): ParseResult<FieldMappings> {
  return json.parse(text, parseFieldMappings);
}

/**
 * The document in a JSON value that a newer version of this package may have written, or everything that is wrong with
 * it. Properties and labels that are unknown here are kept, and written back as they came.
 */
export function parseFieldMappingsTolerantly(value: unknown): ParseResult<FieldMappings> {
  return tolerant.parse(value, checkFieldMappings, decode);
}

/** The same for JSON text. */
export function parseFieldMappingsJsonTolerantly(text: string): ParseResult<FieldMappings> {
  return json.parse(text, parseFieldMappingsTolerantly);
}

/** A document of any earlier version in the current one; the rest of it is not checked. The value stays as it is. */
export function upgradeFieldMappings(value: unknown): ParseResult<unknown> {
  return upgrade.run(value, FIELD_MAPPINGS_SCHEMA_VERSION, [toVersion2]);
}

/** The document in a JSON value of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParseFieldMappings(value: unknown): ParseResult<FieldMappings> {
  const upgraded = upgradeFieldMappings(value);
  return upgraded.ok ? parseFieldMappings(upgraded.value) : upgraded;
}

/** The document in JSON text of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParseFieldMappingsJson(text: string): ParseResult<FieldMappings> {
  return json.parse(text, upgradeAndParseFieldMappings);
}

/** The document as canonical JSON: version first, then the declared order, defaults written, maps sorted. */
export function encodeFieldMappings(document: FieldMappings): FieldMappingsJson {
  return { schema_version: FIELD_MAPPINGS_SCHEMA_VERSION, ...decode(document) };
}

/** The document as canonical JSON text. */
export function stringifyFieldMappings(document: FieldMappings): string {
  return json.stringify(encodeFieldMappings(document));
}

function decode(value: Omit<FieldMappingsJson, 'schema_version'>): FieldMappings {
  return canonical.keep(value, {
    mappings: value.mappings.map(canonicalFieldMapping),
  });
}

function checkFieldMappings(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const { schema_version: version }: { readonly schema_version?: unknown } = value;
  if (!check.schemaVersion(version, FIELD_MAPPINGS_SCHEMA_VERSION, faults)) return;
  const fields: check.Fields<FieldMappingsJson> = value;
  const start = faults.count;
  let known = 0;
  if (fields.mappings === undefined) {
    faults.missing('/mappings');
  } else {
    known += 1;
    check.list(fields.mappings, '/mappings', faults, checkFieldMapping, MAPPINGS_RULES);
  }
  if (fields.schema_version === undefined) {
    faults.missing('/schema_version');
  } else {
    known += 1;
    check.integer(fields.schema_version, '/schema_version', faults);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

/** From version 1 to 2. */
function toVersion2(document: upgrade.Draft): void {
  upgrade.each(document, ['mappings', upgrade.ITEMS], (fieldMapping) => {
    upgrade.rename(fieldMapping, 'source', 'source_field');
    upgrade.rename(fieldMapping, 'target', 'target_field');
    upgrade.add(fieldMapping, 'required', false);
  });
}
