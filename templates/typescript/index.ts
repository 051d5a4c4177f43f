{{ modules }}
{%- if has_clients %}export { CredentialMap, type CredentialReference, CredentialVaultError } from './runtime/credentials.ts';
export { type DatabaseClient, DatabaseError, type DatabaseErrorKind } from './runtime/database.ts';
export { InvalidRowError } from './runtime/rows.ts';
{% endif %}export type { Fault, FaultCode, ParseResult } from './runtime/faults.ts';
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
