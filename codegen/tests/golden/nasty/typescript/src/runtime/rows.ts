/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as check from './check.ts';
import * as database from './database.ts';
import { type Fault, Faults, type ParseResult } from './faults.ts';
import type { Uuid } from './values.ts';

/** Reads the value of a column, and adds what is wrong with it. */
export type Column = (value: unknown, path: string, faults: Faults) => unknown;

/** The columns of a table by name, in the order in which they are read. */
export type Columns = Readonly<Record<string, Column>>;

/** A row or a document breaks its rules. Holds no part of a value. */
export class InvalidRowError extends Error {
  override readonly name = 'InvalidRowError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => `${path} ${message}`).join('\n'));
    this.faults = faults;
  }
}

function checked(checkValue: (value: unknown, path: string, faults: Faults) => void): Column {
  return (value, path, faults) => {
    checkValue(value, path, faults);
    return value;
  };
}

export const text: Column = /* @__PURE__ */ checked(check.string);
export const boolean: Column = /* @__PURE__ */ checked(check.boolean);
export const integer: Column = /* @__PURE__ */ checked(check.integer);
export const number: Column = /* @__PURE__ */ checked(check.number);
export const uuid: Column = /* @__PURE__ */ checked(check.uuid);
export const date: Column = /* @__PURE__ */ checked(check.date);
export const timestamp: Column = /* @__PURE__ */ checked(check.timestamp);
export const json: Column = /* @__PURE__ */ checked(check.json);

/** A label, which may be one that is not known yet. */
export function label(open: (text: string) => unknown): Column {
  return (value, path, faults) => {
    check.string(value, path, faults);
    return typeof value === 'string' ? open(value) : value;
  };
}

/** A document of this or an earlier version. */
export function document(parseDocument: (value: unknown) => ParseResult<unknown>): Column {
  return (value, path, faults) => {
    const parsed = parseDocument(value);
    if (parsed.ok) return parsed.value;
    for (const fault of parsed.faults) faults.add(path + fault.path, fault.code, fault.message);
    return value;
  };
}

/** A column that may be NULL, which is absent from the row. */
export function optional(column: Column): Column {
  return (value, path, faults) => (value === null || value === undefined ? undefined : column(value, path, faults));
}

/** The row in what the database answers, or everything that is wrong with it. */
export function parse<Row>(value: unknown, columns: Columns): ParseResult<Row> {
  const faults = new Faults();
  const row: Record<string, unknown> = {};
  if (check.object(value, faults)) {
    const start = faults.count;
    for (const [name, column] of Object.entries(columns)) {
      const found: unknown = Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
      const read = column(found, `/${name}`, faults);
      if (read !== undefined) row[name] = read;
    }
    check.refuseUnknown(value, new Set(Object.keys(columns)), start, faults);
  }
  return faults.count === 0 ? { ok: true, value: row as Row } : { ok: false, faults: faults.list };
}

/** JSON that is sent, or throws an {@link InvalidRowError} where it breaks its rules. */
export function encoded<Json>(value: Json, validate: (value: unknown) => readonly Fault[]): Json {
  const faults = validate(value);
  if (faults.length > 0) throw new InvalidRowError(faults);
  return value;
}

/** The rows of a table. What is read is always named. */
export class Table<Row> {
  readonly #client: database.DatabaseClient;
  readonly #name: string;
  readonly #key: string;
  readonly #columns: string;
  readonly #parse: (value: unknown) => ParseResult<Row>;

  constructor(
    client: database.DatabaseClient,
    name: string,
    key: string,
    columns: Columns,
    parseRow: (value: unknown) => ParseResult<Row>,
  ) {
    this.#client = client;
    this.#name = name;
    this.#key = key;
    this.#columns = Object.keys(columns).join(',');
    this.#parse = parseRow;
  }

  async list(limit: number, offset: number): Promise<readonly Row[]> {
    const found = await database.rows(() =>
      this.#select(this.#columns)
        .order(this.#key, { ascending: true })
        .range(offset, offset + limit - 1),
    );
    return found.map((row) => this.#read(row));
  }

  async find(id: unknown): Promise<Row | undefined> {
    const found = await this.#byKey(id, this.#columns);
    return found.length === 0 ? undefined : this.#read(found[0]);
  }

  async insert(values: object): Promise<Row> {
    return this.#read(
      only(
        await database.rows(() => {
          const request = this.#table.insert(values as never) as database.DatabaseRequest;
          return request.select(this.#columns);
        }),
      ),
    );
  }

  async update(id: unknown, values: object): Promise<Row> {
    const isEmpty = Object.values(values).every((value) => value === undefined);
    const found = isEmpty ? this.#byKey(id, this.#columns) : this.#change(id, values, this.#columns);
    return this.#read(only(await found));
  }

  async delete(id: unknown): Promise<void> {
    only(
      await database.rows(() => {
        const request = this.#table.delete() as database.DatabaseRequest;
        return request.eq(this.#key, id).select(this.#key);
      }),
    );
  }

  /** What a function tells of a row, read as a column. */
  async tell<Value>(name: string, parameter: string, id: unknown, column: Column): Promise<Value | undefined> {
    return readValue(await database.call(this.#client, name, { [parameter]: id }), column);
  }

  /** A column that only servers may read. */
  async readColumn<Value>(name: string, id: unknown, column: Column): Promise<Value | undefined> {
    const row = only(await this.#byKey(id, name));
    return readValue((row as Readonly<Record<string, unknown>>)[name], column);
  }

  /** Writes a reference to credentials that are there, which the function `exist` says. */
  async writeReference(name: string, id: unknown, reference: Uuid, exist: string): Promise<void> {
    const isThere = await database.call(this.#client, exist, { [name]: reference });
    if (isThere !== true) throw new database.DatabaseError('notFound');
    only(await this.#change(id, { [name]: reference }, this.#key));
  }

  get #table(): database.DatabaseTable {
    return this.#client.from(this.#name as never);
  }

  #select(columns: string): database.DatabaseRequest {
    return this.#table.select(columns) as database.DatabaseRequest;
  }

  #byKey(id: unknown, columns: string): Promise<readonly unknown[]> {
    return database.rows(() => this.#select(columns).eq(this.#key, id));
  }

  #change(id: unknown, values: object, columns: string): Promise<readonly unknown[]> {
    return database.rows(() => {
      const request = this.#table.update(values as never) as database.DatabaseRequest;
      return request.eq(this.#key, id).select(columns);
    });
  }

  #read(value: unknown): Row {
    const parsed = this.#parse(value);
    if (!parsed.ok) throw new InvalidRowError(parsed.faults);
    return parsed.value;
  }
}

function only(rows: readonly unknown[]): unknown {
  if (rows.length === 0) throw new database.DatabaseError('notFound');
  return rows[0];
}

function readValue<Value>(value: unknown, column: Column): Value | undefined {
  const faults = new Faults();
  const read = optional(column)(value, '', faults);
  if (faults.count > 0) throw new InvalidRowError(faults.list);
  return read as Value | undefined;
}
