/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

export {
  KEYWORDS,
  KEYWORD_REGISTRY,
  Keyword,
  type KeywordDefinition,
  type KeywordJson,
  type OpenKeyword,
  SUPPORTED_KEYWORDS,
  type UnknownKeyword,
  isKeyword,
  openKeyword,
  parseKeyword,
} from './enums/keyword.ts';
export {
  KEYWORD_KINDS,
  KeywordKind,
  type OpenKeywordKind,
  SUPPORTED_KEYWORD_KINDS,
  type UnknownKeywordKind,
  isKeywordKind,
  openKeywordKind,
  parseKeywordKind,
} from './enums/keyword-kind.ts';
export {
  OPTIONS,
  type OpenOption,
  Option,
  SUPPORTED_OPTIONS,
  type UnknownOption,
  isOption,
  openOption,
  parseOption,
} from './enums/option.ts';
export {
  FUTURES,
  Future,
  type OpenFuture,
  SUPPORTED_FUTURES,
  type UnknownFuture,
  isFuture,
  openFuture,
  parseFuture,
} from './enums/future.ts';
export type { Switch, SwitchDefault, SwitchDefaultJson, SwitchJson, SwitchOff, SwitchOn } from './types/switch.ts';
export type { Object_, Object_Json, OpenObject_, OpenObject_Json } from './types/object.ts';
export type { Entry } from './types/entry.ts';
export {
  LIST_OF_EVERYTHING_SAFE_DEFAULT,
  LIST_OF_EVERYTHING_SCHEMA_VERSION,
  type ListOfEverything,
  type ListOfEverythingJson,
  type OpenListOfEverything,
  type OpenListOfEverythingJson,
  encodeListOfEverything,
  isListOfEverything,
  parseListOfEverything,
  parseListOfEverythingJson,
  parseListOfEverythingJsonTolerantly,
  parseListOfEverythingTolerantly,
  stringifyListOfEverything,
  upgradeAndParseListOfEverything,
  upgradeAndParseListOfEverythingJson,
  upgradeListOfEverything,
  validateListOfEverything,
} from './documents/list-of-everything.ts';
export {
  SupabaseCredentialVaultClient,
  type UserCredentialVaultClient,
} from './clients/user-credential-vault-client.ts';
export {
  type UserInsert,
  UserRepository,
  type UserRow,
  type UserUpdate,
  parseUserRow,
} from './repositories/user-repository.ts';
export type { AssertDatabase, AssertDatabaseEnums, DatabaseEnums } from './contract.ts';
export { CredentialMap, type CredentialReference, CredentialVaultError } from './runtime/credentials.ts';
export { type DatabaseClient, DatabaseError, type DatabaseErrorKind } from './runtime/database.ts';
export { InvalidRowError } from './runtime/rows.ts';
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
