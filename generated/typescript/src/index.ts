/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

export {
  INTEGRATION_TYPES,
  INTEGRATION_TYPE_REGISTRY,
  IntegrationType,
  type IntegrationTypeDefinition,
  type OpenIntegrationType,
  SUPPORTED_INTEGRATION_TYPES,
  type UnknownIntegrationType,
  isIntegrationType,
  openIntegrationType,
  parseIntegrationType,
} from './enums/integration-type.ts';
export {
  INTEGRATION_STATUSES,
  IntegrationStatus,
  type OpenIntegrationStatus,
  SUPPORTED_INTEGRATION_STATUSES,
  type UnknownIntegrationStatus,
  isIntegrationStatus,
  openIntegrationStatus,
  parseIntegrationStatus,
} from './enums/integration-status.ts';
export {
  AUTHENTICATION_METHODS,
  AuthenticationMethod,
  type OpenAuthenticationMethod,
  SUPPORTED_AUTHENTICATION_METHODS,
  type UnknownAuthenticationMethod,
  isAuthenticationMethod,
  openAuthenticationMethod,
  parseAuthenticationMethod,
} from './enums/authentication-method.ts';
export {
  INTEGRATION_CAPABILITIES,
  IntegrationCapability,
  type OpenIntegrationCapability,
  SUPPORTED_INTEGRATION_CAPABILITIES,
  type UnknownIntegrationCapability,
  isIntegrationCapability,
  openIntegrationCapability,
  parseIntegrationCapability,
} from './enums/integration-capability.ts';
export {
  type OpenSyncFrequency,
  SUPPORTED_SYNC_FREQUENCIES,
  SYNC_FREQUENCIES,
  SyncFrequency,
  type UnknownSyncFrequency,
  isSyncFrequency,
  openSyncFrequency,
  parseSyncFrequency,
} from './enums/sync-frequency.ts';
export {
  type OpenWeekday,
  SUPPORTED_WEEKDAYS,
  type UnknownWeekday,
  WEEKDAYS,
  Weekday,
  isWeekday,
  openWeekday,
  parseWeekday,
} from './enums/weekday.ts';
export type { FieldMapping, FieldMappingJson } from './types/field-mapping.ts';
export type {
  FieldTransform,
  FieldTransformConstant,
  FieldTransformJoin,
  FieldTransformJoinJson,
  FieldTransformJson,
  FieldTransformLookup,
  FieldTransformParseDate,
  FieldTransformScale,
  FieldTransformScaleJson,
  FieldTransformTrim,
} from './types/field-transform.ts';
export type { QuietHours } from './types/quiet-hours.ts';
export {
  FIELD_MAPPINGS_SAFE_DEFAULT,
  FIELD_MAPPINGS_SCHEMA_VERSION,
  type FieldMappings,
  type FieldMappingsJson,
  encodeFieldMappings,
  isFieldMappings,
  parseFieldMappings,
  parseFieldMappingsJson,
  parseFieldMappingsJsonTolerantly,
  parseFieldMappingsTolerantly,
  stringifyFieldMappings,
  upgradeAndParseFieldMappings,
  upgradeAndParseFieldMappingsJson,
  upgradeFieldMappings,
  validateFieldMappings,
} from './documents/field-mappings.ts';
export {
  type OpenSyncSchedule,
  type OpenSyncScheduleJson,
  SYNC_SCHEDULE_SAFE_DEFAULT,
  SYNC_SCHEDULE_SCHEMA_VERSION,
  type SyncSchedule,
  type SyncScheduleJson,
  encodeSyncSchedule,
  isSyncSchedule,
  parseSyncSchedule,
  parseSyncScheduleJson,
  parseSyncScheduleJsonTolerantly,
  parseSyncScheduleTolerantly,
  stringifySyncSchedule,
  upgradeAndParseSyncSchedule,
  upgradeAndParseSyncScheduleJson,
  upgradeSyncSchedule,
  validateSyncSchedule,
} from './documents/sync-schedule.ts';
export {
  type IntegrationCredentialVaultClient,
  SupabaseCredentialVaultClient,
} from './clients/integration-credential-vault-client.ts';
export {
  type OrganizationIntegrationInsert,
  OrganizationIntegrationRepository,
  type OrganizationIntegrationRow,
  type OrganizationIntegrationUpdate,
  parseOrganizationIntegrationRow,
} from './repositories/organization-integration-repository.ts';
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
