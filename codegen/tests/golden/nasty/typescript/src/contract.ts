/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { KEYWORD_KINDS } from './enums/keyword-kind.ts';
import type { OPTIONS } from './enums/option.ts';

/**
 * The labels of the enums in the database, in the order of the PostgreSQL types. Planned values are not among them:
 * the database does not have them yet.
 */
export interface DatabaseEnums {
  readonly keyword: readonly [
    'default',
    'class',
    'values',
    'name',
    'index',
    'type',
    'try',
    'self',
    'crate',
    'super',
    'all',
    'none',
    'some',
    'ok',
    'err',
    'string_value',
    'object_value',
    'list_value',
    'function',
    'hash_code',
    'to_string',
    'runtime_type',
    'null',
    'true',
    'false',
    'await',
    'async',
    'get',
    'set',
    'covariant',
    'constructor',
    'prototype',
    'proto',
    'arguments',
    'eval',
    'enum',
    'interface',
    'extends',
    'const',
    'let',
    'var',
    'static',
    'final',
    'fn',
    'impl',
    'match',
    'mod',
    'move',
    'pub',
    'ref',
    'struct',
    'trait',
    'use',
    'where',
    'while',
    'dyn',
    'abstract',
    'override',
    'select',
    'table',
    'user',
    'order',
    'group',
    'check',
    'primary',
    'from',
    'to',
    'in',
    'is',
    'as',
    'on',
    'end',
    'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
  ];
  readonly keyword_kind: typeof KEYWORD_KINDS;
  readonly option: typeof OPTIONS;
}

/**
 * Compiles only where the `Constants` that Supabase generates have exactly these labels in this order:
 *
 * ```ts
 * import { Constants } from './database.types.ts';
 * export type Contract = AssertDatabaseEnums<typeof Constants>;
 * ```
 */
export type AssertDatabaseEnums<Constants extends { readonly order: { readonly Enums: DatabaseEnums } }> = Constants;

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
  readonly order: {
    readonly Enums: Database extends { readonly order: { readonly Enums: infer Found } }
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
