/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { CredentialMap, type CredentialReference, CredentialVaultError } from './credentials.ts';
import * as database from './database.ts';
import { isUuid } from './values.ts';

/** The functions and the table of one kind of credentials. */
export interface VaultFunctions {
  /** What the functions call the key of a row. */
  readonly keyParameter: string;
  /** Whether that is a UUID. */
  readonly hasUuidKey: boolean;
  /** What the functions call a reference. */
  readonly referenceParameter: string;
  readonly store: string;
  readonly retrieve: string;
  readonly replace: string;
  readonly delete: string;
  /** The keys that the credentials of each type have; absent where any will do. */
  readonly keysOf?: Readonly<Record<string, readonly string[]>>;
  /** Where the rows are; absent where they cannot be read. */
  readonly rows?: VaultRows;
}

/** Where the rows are that refer to credentials. */
export interface VaultRows {
  readonly table: string;
  readonly key: string;
  /** The column that refers to credentials, which only servers may read. */
  readonly reference: string;
  /** The function that tells users the reference of one row, and what it calls the key. */
  readonly teller?: { readonly name: string; readonly parameter: string };
}

/** What a call needs beside its values. */
export interface VaultContext {
  readonly client: database.DatabaseClient;
  readonly functions: VaultFunctions;
  readonly now: () => Date;
}

/** Stores the first credentials of a row. */
export async function store(
  context: VaultContext,
  key: number | string,
  credentials: Readonly<Record<string, string>>,
  type: string | undefined,
): Promise<CredentialReference> {
  const { functions } = context;
  checkKey(functions, key);
  checkCredentials(functions, credentials, type);
  const stored = await call(context, 'store the credentials', functions.store, {
    [functions.keyParameter]: key,
    credentials_json: { ...credentials },
  });
  return reference(context, 'store the credentials', stored);
}

/** Returns credentials in plaintext. */
export async function retrieve(context: VaultContext, { vaultSecretId }: CredentialReference): Promise<CredentialMap> {
  const { functions } = context;
  checkReference(vaultSecretId);
  const action = 'retrieve the credentials';
  const answer = await call(context, action, functions.retrieve, { [functions.referenceParameter]: vaultSecretId });
  if (!isCredentials(answer)) throw failure(action, 'unknown');
  return new CredentialMap(answer);
}

/** Stores other credentials in the place of those that a row has. */
export async function rotate(
  context: VaultContext,
  { vaultSecretId }: CredentialReference,
  credentials: Readonly<Record<string, string>>,
  key: number | string | undefined,
  type: string | undefined,
): Promise<CredentialReference> {
  const { functions } = context;
  checkReference(vaultSecretId);
  if (key !== undefined) checkKey(functions, key);
  checkCredentials(functions, credentials, type);
  const action = 'rotate the credentials';
  const stored = await call(context, action, functions.replace, {
    [functions.keyParameter]: key ?? (await wrapped(action, () => keyOf(context, vaultSecretId))),
    [functions.referenceParameter]: vaultSecretId,
    credentials_json: { ...credentials },
  });
  return reference(context, action, stored);
}

/** Deletes credentials; that they are not there is no error. */
export async function remove(context: VaultContext, { vaultSecretId }: CredentialReference): Promise<void> {
  const { functions } = context;
  checkReference(vaultSecretId);
  const parameters = { [functions.referenceParameter]: vaultSecretId };
  await call(context, 'delete the credentials', functions.delete, parameters);
}

/** The key of the row that refers to credentials: servers search for it, users are told row by row. */
async function keyOf({ client, functions: { rows } }: VaultContext, vaultSecretId: string): Promise<unknown> {
  if (rows === undefined) throw new database.DatabaseError('notFound');
  try {
    const [key] = await keys(client, rows, 0, vaultSecretId);
    if (key !== undefined) return key;
    throw new database.DatabaseError('notFound');
  } catch (error) {
    const isDenied = error instanceof database.DatabaseError && error.kind === 'denied';
    if (!isDenied || rows.teller === undefined) throw error;
  }
  // The database may answer with fewer rows than it is asked for.
  for (let offset = 0; ;) {
    const found = await keys(client, rows, offset);
    if (found.length === 0) throw new database.DatabaseError('notFound');
    for (const key of found) {
      const told = await database.call(client, rows.teller.name, { [rows.teller.parameter]: key });
      if (told === vaultSecretId.toLowerCase()) return key;
    }
    offset += found.length;
  }
}

async function keys(
  client: database.DatabaseClient,
  { table, key, reference }: VaultRows,
  offset: number,
  vaultSecretId?: string,
): Promise<readonly unknown[]> {
  const found = await database.rows(() => {
    const request = client.from(table as never).select(key) as database.DatabaseRequest;
    const filtered = vaultSecretId === undefined ? request : request.eq(reference, vaultSecretId);
    return filtered.order(key, { ascending: true }).range(offset, offset + 999);
  });
  return found.map((row) => (row as Readonly<Record<string, unknown>>)[key]);
}

function call(context: VaultContext, action: string, name: string, parameters: object): Promise<unknown> {
  return wrapped(action, () => database.call(context.client, name, parameters));
}

async function wrapped<Value>(action: string, request: () => Promise<Value>): Promise<Value> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof database.DatabaseError) throw failure(action, error.kind);
    throw error;
  }
}

function failure(action: string, kind: database.DatabaseErrorKind): CredentialVaultError {
  return new CredentialVaultError(kind, `Cannot ${action}: ${database.reason(kind)}.`);
}

function reference({ now }: VaultContext, action: string, stored: unknown): CredentialReference {
  if (typeof stored !== 'string' || !isUuid(stored)) throw failure(action, 'unknown');
  return { vaultSecretId: stored, createdAt: now() };
}

function isCredentials(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

function checkKey({ hasUuidKey, keyParameter }: VaultFunctions, key: number | string): void {
  if (hasUuidKey && !isUuid(String(key))) throw new TypeError(`${keyParameter} must be a UUID`);
}

function checkReference(vaultSecretId: string): void {
  if (!isUuid(vaultSecretId)) throw new TypeError('vaultSecretId must be a UUID');
}

/**
 * Names keys and never values. A key that does not look like one may be a value in the wrong place, and is not named
 * either.
 */
function checkCredentials(
  { keysOf }: VaultFunctions,
  credentials: Readonly<Record<string, string>>,
  type: string | undefined,
): void {
  const given = Object.keys(credentials);
  if (given.length === 0) throw new TypeError('the credentials must have at least one key');
  for (const key of given) {
    if (typeof credentials[key] !== 'string' || credentials[key] === '') {
      throw new TypeError(`the credential ${named(key)} must not be empty`);
    }
  }
  if (keysOf === undefined) return;
  const allowed = type === undefined ? Object.values(keysOf) : [Object.hasOwn(keysOf, type) ? (keysOf[type] ?? []) : []];
  if (allowed.some((keys) => keys.length === given.length && keys.every((key) => given.includes(key)))) return;
  const known = new Set(allowed.flat());
  const missing = allowed.length === 1 ? [...known].filter((key) => !given.includes(key)) : [];
  const unknown = given.filter((key) => !known.has(key)).map(named);
  const problems = ['the keys of the credentials do not fit'];
  if (missing.length > 0) problems.push(`missing: ${missing.join(', ')}`);
  if (unknown.length > 0) problems.push(`unknown: ${unknown.join(', ')}`);
  if (problems.length === 1) problems.push(`no type has just these: ${given.join(', ')}`);
  throw new TypeError(problems.join('; '));
}

function named(key: string): string {
  return /^[a-z][a-z0-9_]{0,62}$/u.test(key) ? key : '(a key that is no snake_case name)';
}
