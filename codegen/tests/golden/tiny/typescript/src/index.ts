/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

export {
  COLORS,
  Color,
  type OpenColor,
  SUPPORTED_COLORS,
  type UnknownColor,
  isColor,
  openColor,
  parseColor,
} from './enums/color.ts';
export {
  type OpenPalette,
  type OpenPaletteJson,
  PALETTE_SAFE_DEFAULT,
  PALETTE_SCHEMA_VERSION,
  type Palette,
  type PaletteJson,
  encodePalette,
  isPalette,
  parsePalette,
  parsePaletteJson,
  parsePaletteJsonTolerantly,
  parsePaletteTolerantly,
  stringifyPalette,
  upgradeAndParsePalette,
  upgradeAndParsePaletteJson,
  upgradePalette,
  validatePalette,
} from './documents/palette.ts';
export type { AssertDatabase, AssertDatabaseEnums, DatabaseEnums } from './contract.ts';
export type { Fault, FaultCode, ParseResult } from './runtime/faults.ts';
export {
  isIsoDate,
  isTimestamp,
  isUuid,
  type IsoDate,
  type JsonValue,
  type LabelStatus,
  type Timestamp,
  type Unrecognized,
  type Uuid,
} from './runtime/values.ts';
