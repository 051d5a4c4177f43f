{{ modules }}export type { Fault, FaultCode, ParseResult } from './runtime/faults.ts';
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
