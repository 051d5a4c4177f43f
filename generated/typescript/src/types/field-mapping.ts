/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';
import {
  type FieldTransform,
  type FieldTransformJson,
  canonicalFieldTransform,
  checkFieldTransform,
} from './field-transform.ts';

/** Copies one field of the external system into one field of ours. */
export interface FieldMapping {
  /** Field in the external system. */
  readonly source_field: string;
  /** Field in our own model. */
  readonly target_field: string;
  /** Applied to the value on its way. */
  readonly transform?: FieldTransform;
  /** A record without the source field is refused. */
  readonly required: boolean;
}

/** {@link FieldMapping} as it may stand in JSON. */
export interface FieldMappingJson {
  readonly source_field: string;
  readonly target_field: string;
  readonly transform?: FieldTransformJson;
  readonly required?: boolean;
}

const KEYS = /* @__PURE__ */ new Set(['required', 'source_field', 'target_field', 'transform']);
const SOURCE_FIELD_RULES = /* @__PURE__ */ check.stringRules({
  maxLength: 128,
  pattern: /^[A-Za-z_][A-Za-z0-9_.]*$/u,
});
const TARGET_FIELD_RULES = /* @__PURE__ */ check.stringRules({ maxLength: 63, pattern: /^[a-z][A-Za-z0-9]*$/u });

/** Adds the faults of one {@link FieldMapping} in JSON. @internal */
export function checkFieldMapping(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const fields: check.Fields<FieldMappingJson> = value;
  const start = faults.count;
  let known = 0;
  if (fields.required !== undefined) {
    known += 1;
    check.boolean(fields.required, '/required', faults);
  }
  if (fields.source_field === undefined) {
    faults.missing('/source_field');
  } else {
    known += 1;
    check.string(fields.source_field, '/source_field', faults, SOURCE_FIELD_RULES);
  }
  if (fields.target_field === undefined) {
    faults.missing('/target_field');
  } else {
    known += 1;
    check.string(fields.target_field, '/target_field', faults, TARGET_FIELD_RULES);
  }
  if (fields.transform !== undefined) {
    known += 1;
    check.nested(fields.transform, '/transform', faults, checkFieldTransform);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

/** Fills in defaults and puts everything in its canonical order. @internal */
export function canonicalFieldMapping(value: FieldMappingJson): FieldMapping {
  const result: canonical.Draft<FieldMapping> = {
    source_field: value.source_field,
    target_field: value.target_field,
  };
  if (value.transform !== undefined) result.transform = canonicalFieldTransform(value.transform);
  result.required = value.required ?? false;
  return canonical.keep(value, result as FieldMapping);
}
