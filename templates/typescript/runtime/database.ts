/** Why the database did not do what it was asked for. */
export type DatabaseErrorKind = 'denied' | 'invalid' | 'network' | 'notFound' | 'sessionExpired' | 'unknown';

/** What a client of Supabase answers. */
export interface DatabaseResponse {
  readonly data: unknown;
  readonly error: { readonly code?: string } | null;
  readonly status?: number;
}

/** A request that is sent when it is awaited. */
export interface DatabaseRequest extends PromiseLike<DatabaseResponse> {
  select(columns: string): DatabaseRequest;
  eq(column: string, value: unknown): DatabaseRequest;
  order(column: string, options: { readonly ascending: boolean }): DatabaseRequest;
  range(from: number, to: number): DatabaseRequest;
}

/** The operations on a table. */
export interface DatabaseTable {
  select(columns: string): unknown;
  insert(values: never): unknown;
  update(values: never): unknown;
  delete(): unknown;
}

/**
 * What this package needs of a client of Supabase. That of supabase-js has it, whatever database it is typed for; this
 * package depends on none. Its schema must be that of the tables.
 */
export interface DatabaseClient {
  rpc(fn: never, args?: never): PromiseLike<DatabaseResponse>;
  from(table: never): DatabaseTable;
}

const WORDS: Readonly<Record<DatabaseErrorKind, string>> = {
  denied: 'it is not allowed',
  invalid: 'the database refused the values',
  network: 'the database cannot be reached',
  notFound: 'it is not there',
  sessionExpired: 'the session has expired',
  unknown: 'the database reported an error',
};

/** The reason, as the end of a sentence. */
export function reason(kind: DatabaseErrorKind): string {
  return WORDS[kind];
}

/**
 * A failure of the database. Of what the database says it keeps the code only, and no cause: the rest may quote values.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly kind: DatabaseErrorKind;
  /** The SQLSTATE, code of PostgREST or HTTP status, if there is one. */
  readonly code: string | undefined;

  constructor(kind: DatabaseErrorKind, code?: string) {
    super(code === undefined ? reason(kind) : `${reason(kind)} (${code})`);
    this.kind = kind;
    this.code = code;
  }
}

/** What a response holds; throws a {@link DatabaseError} when it is a failure. */
export async function data(request: () => PromiseLike<DatabaseResponse>): Promise<unknown> {
  let response: DatabaseResponse;
  try {
    response = await request();
  } catch (error) {
    // That a session could not be renewed is told as it is.
    if (isAuthError(error)) throw error;
    throw new DatabaseError('network');
  }
  if (response.error === null) return response.data;
  const status = response.status === undefined || response.status === 0 ? undefined : String(response.status);
  const code = [response.error.code, status].find((text) => text !== undefined && CODE.test(text));
  throw code === undefined ? new DatabaseError('network') : new DatabaseError(kindOf(code), code);
}

/** The rows in a response. */
export async function rows(request: () => unknown): Promise<readonly unknown[]> {
  const found = await data(() => request() as DatabaseRequest);
  if (!Array.isArray(found)) throw new DatabaseError('unknown');
  return found;
}

/** Calls a function. */
export function call(client: DatabaseClient, name: string, parameters: object): Promise<unknown> {
  return data(() => client.rpc(name as never, parameters as never));
}

const CODE = /^(?:[0-9A-Z]{5}|PGRST[0-9A-Z]{3}|[0-9]{3})$/u;

/** Connections and resources of PostgreSQL and PostgREST, and gateways. */
const OUTAGE = /^(?:08...|53...|57P0.|PGRST00[0-3]|50[0-9]|52[0-9])$/u;

/** Values that do not fit, and constraints. */
const REFUSAL = /^(?:22|23)...$/u;

const KINDS: Readonly<Record<string, DatabaseErrorKind>> = {
  42501: 'denied',
  403: 'denied',
  PGRST302: 'denied',
  P0002: 'notFound',
  PGRST116: 'notFound',
  406: 'notFound',
  401: 'sessionExpired',
  PGRST301: 'sessionExpired',
  PGRST303: 'sessionExpired',
  408: 'network',
  429: 'network',
  57014: 'network',
  55000: 'invalid',
};

function kindOf(code: string): DatabaseErrorKind {
  if (OUTAGE.test(code)) return 'network';
  if (REFUSAL.test(code)) return 'invalid';
  return KINDS[code] ?? 'unknown';
}

function isAuthError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && '__isAuthError' in error;
}
