/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { AssertDatabase, AssertDatabaseEnums, DatabaseEnums } from 'tiny';

type Labels = DatabaseEnums['color'];

interface Constants<Found> {
  readonly public: { readonly Enums: { readonly color: Found } };
}
interface Database<Found> {
  public: { Enums: { color: Found } };
}

type Shorter = Labels extends readonly [unknown, ...infer Rest] ? readonly [...Rest] : never;
type Longer = readonly [...Labels, 'another label'];
type Swapped = Labels extends readonly [infer First, infer Second, ...infer Rest]
  ? readonly [Second, First, ...Rest]
  : never;

export type Same = AssertDatabaseEnums<Constants<Labels>>;
// @ts-expect-error A label is missing.
export type Missing = AssertDatabaseEnums<Constants<Shorter>>;
// @ts-expect-error There is another label.
export type Additional = AssertDatabaseEnums<Constants<Longer>>;
// @ts-expect-error The labels are in another order.
export type Reordered = AssertDatabaseEnums<Constants<Swapped>>;
// @ts-expect-error The enum is missing.
export type MissingEnum = AssertDatabaseEnums<{ readonly public: { readonly Enums: object } }>;
// @ts-expect-error The schema is missing.
export type MissingSchema = AssertDatabaseEnums<{ readonly other: { readonly Enums: DatabaseEnums } }>;

export type SameUnion = AssertDatabase<Database<Labels[number]>>;
// @ts-expect-error A label is missing.
export type MissingInUnion = AssertDatabase<Database<Exclude<Labels[number], Labels[0]>>>;
// @ts-expect-error There is another label.
export type AdditionalInUnion = AssertDatabase<Database<Labels[number] | 'another label'>>;
// @ts-expect-error The enum is missing.
export type MissingEnumInDatabase = AssertDatabase<{ public: { Enums: object } }>;
