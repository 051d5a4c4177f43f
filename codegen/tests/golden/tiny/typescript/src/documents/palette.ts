/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { type Color, type OpenColor, checkColor } from '../enums/color.ts';
import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import { type Fault, Faults, type ParseResult } from '../runtime/faults.ts';
import * as json from '../runtime/json.ts';
import * as tolerant from '../runtime/tolerant.ts';
import * as upgrade from '../runtime/upgrade.ts';

/** The version of {@link Palette} that this package reads and writes. */
export const PALETTE_SCHEMA_VERSION = 1;

/** Colors that go together. */
export interface Palette {
  readonly colors: readonly Color[];
}

/** {@link Palette} as it stands in JSON. */
export interface PaletteJson {
  readonly schema_version: typeof PALETTE_SCHEMA_VERSION;
  readonly colors: readonly Color[];
}

/** {@link Palette} as tolerant reading has it: labels may be unknown. */
export interface OpenPalette extends Omit<Palette, 'colors'> {
  readonly colors: readonly OpenColor[];
}

/** {@link PaletteJson} as tolerant reading has it: labels may be unknown. */
export interface OpenPaletteJson extends Omit<PaletteJson, 'colors'> {
  readonly colors: readonly OpenColor[];
}

/** A valid document that may take the place of a broken one. */
export const PALETTE_SAFE_DEFAULT: Palette = { colors: [] };

const KEYS = /* @__PURE__ */ new Set(['colors', 'schema_version']);
const COLORS_RULES: check.ListRules = { maxItems: 3 };

/** Everything that is wrong with a document in JSON; empty when it is valid. */
export function validatePalette(value: unknown): readonly Fault[] {
  const faults = new Faults();
  checkPalette(value, faults);
  return faults.list;
}

/** Whether a value is a valid document in JSON. */
export function isPalette(value: unknown): value is PaletteJson {
  return validatePalette(value).length === 0;
}

/** The document in a JSON value, or everything that is wrong with it. */
export function parsePalette(value: unknown): ParseResult<Palette> {
  const faults = validatePalette(value);
  return faults.length === 0 ? { ok: true, value: decode(value as PaletteJson) } : { ok: false, faults };
}

/** The document in JSON text, or everything that is wrong with it. */
export function parsePaletteJson(text: string): ParseResult<Palette> {
  return json.parse(text, parsePalette);
}

/**
 * The document in a JSON value that a newer version of this package may have written, or everything that is wrong with
 * it. Properties and labels that are unknown here are kept, and written back as they came.
 */
export function parsePaletteTolerantly(value: unknown): ParseResult<OpenPalette> {
  return tolerant.parse(value, checkPalette, decode);
}

/** The same for JSON text. */
export function parsePaletteJsonTolerantly(text: string): ParseResult<OpenPalette> {
  return json.parse(text, parsePaletteTolerantly);
}

/** A document of any earlier version in the current one; the rest of it is not checked. The value stays as it is. */
export function upgradePalette(value: unknown): ParseResult<unknown> {
  return upgrade.run(value, PALETTE_SCHEMA_VERSION, []);
}

/** The document in a JSON value of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParsePalette(value: unknown): ParseResult<Palette> {
  const upgraded = upgradePalette(value);
  return upgraded.ok ? parsePalette(upgraded.value) : upgraded;
}

/** The document in JSON text of this or any earlier version, or everything that is wrong with it. */
export function upgradeAndParsePaletteJson(text: string): ParseResult<Palette> {
  return json.parse(text, upgradeAndParsePalette);
}

/** The document as canonical JSON: version first, then the declared order, defaults written, maps sorted. */
export function encodePalette(document: Palette): PaletteJson;
/** The same for a document that was read tolerantly: what is unknown stays in it. */
export function encodePalette(document: OpenPalette): OpenPaletteJson;
export function encodePalette(document: OpenPalette): OpenPaletteJson {
  // Unknown labels are canonical as they are.
  return { schema_version: PALETTE_SCHEMA_VERSION, ...decode(document as Palette) };
}

/** The document as canonical JSON text. */
export function stringifyPalette(document: OpenPalette): string {
  return json.stringify(encodePalette(document));
}

function decode(value: Omit<PaletteJson, 'schema_version'>): Palette {
  return canonical.keep(value, {
    colors: [...value.colors],
  });
}

function checkPalette(value: unknown, faults: Faults): void {
  if (!check.object(value, faults)) return;
  const { schema_version: version }: { readonly schema_version?: unknown } = value;
  if (!check.schemaVersion(version, PALETTE_SCHEMA_VERSION, faults)) return;
  const fields: check.Fields<PaletteJson> = value;
  const start = faults.count;
  let known = 0;
  if (fields.colors === undefined) {
    faults.missing('/colors');
  } else {
    known += 1;
    check.list(fields.colors, '/colors', faults, checkColorsItem, COLORS_RULES);
  }
  if (fields.schema_version === undefined) {
    faults.missing('/schema_version');
  } else {
    known += 1;
    check.integer(fields.schema_version, '/schema_version', faults);
  }
  if (Object.keys(value).length !== known) check.refuseUnknown(value, KEYS, start, faults);
}

function checkColorsItem(value: unknown, faults: Faults): void {
  checkColor(value, '', faults);
}
