/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { COLORS } from './enums/color.ts';

/**
 * The labels of the enums in the database, in the order of the PostgreSQL types. Planned values are not among them:
 * the database does not have them yet.
 */
export interface DatabaseEnums {
  readonly color: typeof COLORS;
}

/**
 * Compiles only where the `Constants` that Supabase generates have exactly these labels in this order:
 *
 * ```ts
 * import { Constants } from './database.types.ts';
 * export type Contract = AssertDatabaseEnums<typeof Constants>;
 * ```
 */
export type AssertDatabaseEnums<Constants extends { readonly public: { readonly Enums: DatabaseEnums } }> = Constants;

/** What is wrong with an enum of the database, for the compiler's message. */
type Difference<Known, Found> =
  | (Exclude<Known, Found> extends never ? never : { readonly missing_in_database: Exclude<Known, Found> })
  | (Exclude<Found, Known> extends never ? never : { readonly missing_in_registry: Exclude<Found, Known> });

type Differences<Found> = {
  [Name in keyof DatabaseEnums]: Name extends keyof Found
    ? Difference<DatabaseEnums[Name][number], Found[Name]>
    : { readonly missing_enum: Name };
}[keyof DatabaseEnums];

/** The same enums when they have the labels of the registry; otherwise what is different. */
type Matching<Found> = [Differences<Found>] extends [never] ? Found : Differences<Found>;

/** A `Database` whose enums have the labels of the registry. */
interface MatchingDatabase<Database> {
  readonly public: {
    readonly Enums: Database extends { readonly public: { readonly Enums: infer Found } }
      ? Matching<Found>
      : DatabaseEnums;
  };
}

/**
 * Compiles only where the `Database` that Supabase generates has exactly these labels. A union has no order; the
 * `Constants` have.
 *
 * ```ts
 * import type { Database } from './database.types.ts';
 * export type Contract = AssertDatabase<Database>;
 * ```
 */
export type AssertDatabase<Database extends MatchingDatabase<Database>> = Database;
