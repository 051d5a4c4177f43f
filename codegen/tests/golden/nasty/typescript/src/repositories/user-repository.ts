/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import {
  type ListOfEverything,
  encodeListOfEverything,
  validateListOfEverything,
} from '../documents/list-of-everything.ts';
import type { KeywordKind } from '../enums/keyword-kind.ts';
import { type Keyword, type OpenKeyword, openKeyword } from '../enums/keyword.ts';
import type { Option } from '../enums/option.ts';
import type { DatabaseClient, DatabaseError } from '../runtime/database.ts';
import type { ParseResult } from '../runtime/faults.ts';
import * as rows from '../runtime/rows.ts';
import type { Uuid } from '../runtime/values.ts';

/**
 * A table whose name is a keyword; it's quoted: " *\/ --. A row of `user`, with the columns that everybody who may
 * read it may read.
 */
export interface UserRow {
  readonly order: Uuid;
  readonly select: OpenKeyword;
}

/** What a new row of `user` is made of; what is left out gets its default. */
export interface UserInsert {
  readonly group: Uuid;
  readonly select?: Keyword;
  readonly table?: Option;
  readonly check?: ListOfEverything;
  readonly aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc?: KeywordKind;
}

/** What is to change in a row of `user`; `null` makes absent what is optional. */
export interface UserUpdate {
  readonly group?: Uuid;
  readonly select?: Keyword;
  readonly table?: Option | null;
  readonly check?: ListOfEverything | null;
  readonly aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc?: KeywordKind | null;
}

const COLUMNS = {
  order: rows.uuid,
  select: /* @__PURE__ */ rows.label(openKeyword),
} as const satisfies rows.Columns;

/**
 * The row in what the database answers, or everything that is wrong with it. Documents of earlier versions are lifted;
 * labels that are not known yet are kept as they are.
 */
export function parseUserRow(value: unknown): ParseResult<UserRow> {
  return rows.parse(value, COLUMNS);
}

/**
 * Rows of `user`, with the rights of whoever is logged in.
 *
 * What is read is always named: never `*`, and no reference to the vault that nobody asked for. Methods throw a
 * {@link DatabaseError} where the database or the way to it fails, and an {@link InvalidRowError} for a row or a document
 * that breaks its rules.
 */
export class UserRepository {
  readonly #rows: rows.Table<UserRow>;

  /** Works with a client of Supabase whose schema is `order`. */
  constructor(client: DatabaseClient) {
    this.#rows = new rows.Table(client, 'user', 'order', COLUMNS, parseUserRow);
  }

  /** The rows that may be seen, in the order of their keys. The database may answer with fewer than `limit`. */
  list({ limit = 1000, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {}): Promise<readonly UserRow[]> {
    return this.#rows.list(limit, offset);
  }

  /** One row, if there is one to be seen. */
  find(order: Uuid): Promise<UserRow | undefined> {
    return this.#rows.find(order);
  }

  /** Adds a row and returns it as the database made it. */
  async insert(values: UserInsert): Promise<UserRow> {
    return this.#rows.insert({
      group: values.group,
      select: values.select,
      table: values.table,
      check: values.check && rows.encoded(encodeListOfEverything(values.check), validateListOfEverything),
      aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: values.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc,
    });
  }

  /** Changes what is given and returns the row. */
  async update(order: Uuid, changes: UserUpdate): Promise<UserRow> {
    return this.#rows.update(order, {
      group: changes.group,
      select: changes.select,
      table: changes.table,
      check: changes.check && rows.encoded(encodeListOfEverything(changes.check), validateListOfEverything),
      aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: changes.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc,
    });
  }

  /** Deletes a row. */
  delete(order: Uuid): Promise<void> {
    return this.#rows.delete(order);
  }

  /** The `secret` of a row, on servers. */
  readSecret(order: Uuid): Promise<Uuid | undefined> {
    return this.#rows.readColumn('secret', order, rows.uuid);
  }

  /** Makes a row refer to credentials, on servers, and only to credentials that are there. */
  writeSecret(order: Uuid, reference: Uuid): Promise<void> {
    return this.#rows.writeReference('secret', order, reference, 'vault_user_credentials_exist');
  }
}
