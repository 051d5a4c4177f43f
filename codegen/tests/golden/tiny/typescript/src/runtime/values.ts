/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { DATE, TIMESTAMP, UUID } from './check-string.ts';

declare const brand: unique symbol;

/** Text that was checked and found to be of a certain form. */
type Branded<Brand extends string> = string & { readonly [brand]: Brand };

/** A UUID, 8-4-4-4-12 hexadecimal digits in either case. */
export type Uuid = Branded<'uuid'>;

/** A day that exists, `YYYY-MM-DD`. */
export type IsoDate = Branded<'date'>;

/** A moment with its offset, RFC 3339. */
export type Timestamp = Branded<'timestamp'>;

/** A label that this version of the package does not know; it is kept as it came. */
export type Unrecognized<Enum extends string> = Branded<`unknown ${Enum}`>;

/** Where in its life a label is. */
export type LabelStatus = 'active' | 'deprecated' | 'planned' | 'retired';

/** Any JSON. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Whether text is a UUID. */
export function isUuid(text: string): text is Uuid {
  return UUID.pattern.test(text);
}

/** Whether text is a day that exists. */
export function isIsoDate(text: string): text is IsoDate {
  return DATE.pattern.test(text);
}

/** Whether text is a moment with its offset. */
export function isTimestamp(text: string): text is Timestamp {
  return TIMESTAMP.pattern.test(text);
}
