/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect } from 'node:util';

import {
  CredentialVaultError,
  DatabaseError,
  SupabaseCredentialVaultClient,
  UserRepository,
  isUuid,
  parseUserRow,
  type UserCredentialVaultClient,
  type Uuid,
} from 'nasty';

/** A request as it would go over the wire. */
type Sent = Readonly<Record<string, unknown>> & { readonly to: string };

/** What supabase-js makes of the body of an error. */
interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly details: string;
  readonly hint: string;
}

/** What supabase-js resolves to. */
interface FakeResponse {
  readonly data: unknown;
  readonly error: ErrorBody | null;
  readonly status: number;
}

/** What the server answers; a success without rows where nothing is said. */
type Answer = Partial<FakeResponse>;

/** A client of Supabase that writes down what it sends and answers as it is told. */
class FakeClient {
  readonly sent: Sent[] = [];
  answer: (sent: Sent) => Answer = () => ({ data: null });

  rpc(fn: string, args: object = {}): FakeRequest {
    return new FakeRequest(this, { to: fn, args });
  }

  from(table: string): FakeTable {
    return new FakeTable(this, table);
  }
}

class FakeTable {
  readonly #client: FakeClient;
  readonly #name: string;

  constructor(client: FakeClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  select(columns: string): FakeRequest {
    return this.#request('select', { columns });
  }

  insert(values: object): FakeRequest {
    return this.#request('insert', { values });
  }

  update(values: object): FakeRequest {
    return this.#request('update', { values });
  }

  delete(): FakeRequest {
    return this.#request('delete', {});
  }

  #request(verb: string, more: object): FakeRequest {
    return new FakeRequest(this.#client, { to: `${verb} ${this.#name}`, ...more });
  }
}

class FakeRequest implements PromiseLike<FakeResponse> {
  readonly #client: FakeClient;
  readonly #sent: Sent;

  constructor(client: FakeClient, sent: Sent) {
    this.#client = client;
    this.#sent = sent;
  }

  select(columns: string): FakeRequest {
    return this.#with({ columns });
  }

  eq(column: string, value: unknown): FakeRequest {
    return this.#with({ where: { [column]: value } });
  }

  order(column: string, { ascending }: { readonly ascending: boolean }): FakeRequest {
    return this.#with({ order: `${column} ${ascending ? 'asc' : 'desc'}` });
  }

  range(from: number, to: number): FakeRequest {
    return this.#with({ range: [from, to] });
  }

  then<Done = FakeResponse, Failed = never>(
    done?: ((response: FakeResponse) => Done | PromiseLike<Done>) | null,
    failed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Done | Failed> {
    const body: unknown = JSON.parse(JSON.stringify(this.#sent));
    return Promise.resolve(body as Sent)
      .then((sent) => {
        this.#client.sent.push(sent);
        const { data = null, error = null, status = error === null ? 200 : 400 } = this.#client.answer(sent);
        return { data, error, status };
      })
      .then(done, failed);
  }

  #with(more: object): FakeRequest {
    return new FakeRequest(this.#client, { ...this.#sent, ...more });
  }
}

/** A body of an error that quotes all that it can. */
function quoting(code: string, secret: string): ErrorBody {
  return { code, message: `the value ${secret} does not fit`, details: `Failing row contains (${secret}).`, hint: secret };
}

/** What a request fails with. */
async function failure(request: () => Promise<unknown>): Promise<Error> {
  try {
    await request();
  } catch (error) {
    assert.ok(error instanceof Error);
    return error;
  }
  return assert.fail('it did not fail');
}

const ID = '0190a0b0-0000-4000-8000-00000000000a';
const SECRET_ID = '0190a0b0-0000-4000-8000-00000000000b';
const RENEWED = '0190a0b0-0000-4000-8000-00000000000c';
assert.ok(isUuid(ID) && isUuid(SECRET_ID) && isUuid(RENEWED));

{
  const key = ID;
  const now = new Date('2026-01-02T03:04:05Z');
  const reference = { vaultSecretId: SECRET_ID, createdAt: now };
  const fake = (answer: FakeClient['answer']): [FakeClient, UserCredentialVaultClient] => {
    const database = new FakeClient();
    database.answer = answer;
    return [database, new SupabaseCredentialVaultClient(database, () => now)];
  };
  const credentials = (value?: string): Record<string, string> =>
    Object.fromEntries(['user_name', 'password'].map((name) => [name, value ?? `value of ${name}`]));

  await test('credentials of user are stored, retrieved, rotated and deleted', async () => {
    const [database, client] = fake(({ to }) => ({ data: to === 'vault_retrieve_user_credentials' ? credentials() : SECRET_ID }));
    assert.deepEqual(await client.storeCredentials(key, credentials()), reference);
    const found = await client.retrieveCredentials(reference);
    assert.deepEqual({ ...found.reveal() }, credentials());
    await client.rotateCredentials(reference, credentials(), { userId: key });
    await client.deleteCredentials(reference);
    assert.deepEqual(database.sent, [
      { to: 'vault_store_user_credentials', args: { user_id: key, credentials_json: credentials() } },
      { to: 'vault_retrieve_user_credentials', args: { secret: SECRET_ID } },
      {
        to: 'vault_replace_user_credentials',
        args: { user_id: key, secret: SECRET_ID, credentials_json: credentials() },
      },
      { to: 'vault_delete_user_credentials', args: { secret: SECRET_ID } },
    ]);
  });

  await test('rotating credentials of user finds the row', async () => {
    const [servers, server] = fake(({ to }) => ({ data: to.startsWith('select') ? [{ order: key }] : RENEWED }));
    assert.equal((await server.rotateCredentials(reference, credentials())).vaultSecretId, RENEWED);
    assert.deepEqual(servers.sent[0], {
      to: 'select user',
      columns: 'order',
      where: { secret: SECRET_ID },
      order: 'order asc',
      range: [0, 999],
    });
    assert.equal(servers.sent.length, 2);
    const [, nobody] = fake(() => ({ data: [] }));
    const error = await failure(() => nobody.rotateCredentials(reference, credentials()));
    assert.ok(error instanceof CredentialVaultError && error.kind === 'notFound');
  });

  await test('what must fail with credentials of user is refused before any call', async () => {
    const [database, client] = fake(() => ({ data: SECRET_ID }));
    const [name = ''] = Object.keys(credentials());
    const wrong = { vaultSecretId: 'sesame' as Uuid, createdAt: now };
    for (const [request, words] of [
      [() => client.storeCredentials(key, {}), 'at least one key'],
      [() => client.storeCredentials(key, { ...credentials(), [name]: '' }), `the credential ${name} must not be empty`],
      [() => client.retrieveCredentials(wrong), 'vaultSecretId must be a UUID'],
      [() => client.rotateCredentials(wrong, credentials(), { userId: key }), 'vaultSecretId must be a UUID'],
      [() => client.deleteCredentials(wrong), 'vaultSecretId must be a UUID'],
      [() => client.storeCredentials('sesame', credentials()), 'user_id must be a UUID'],
    ] as const) {
      const error = await failure(request);
      assert.ok(error instanceof TypeError && error.message.includes(words), error.message);
      assert.ok(!error.message.includes('sesame') && !error.message.includes('value of'), error.message);
    }
    assert.deepEqual(database.sent, []);
  });

  await test('failures with credentials of user have a kind', async () => {
    for (const [code, kind] of [
      ['42501', 'denied'],
      ['P0002', 'notFound'],
      ['PGRST303', 'sessionExpired'],
      ['22023', 'invalid'],
      ['55000', 'invalid'],
      ['57014', 'network'],
      ['', 'network'],
      ['XX000', 'unknown'],
    ] as const) {
      const [database, client] = fake(() => ({ error: quoting(code, 'sesame'), status: code === '' ? 0 : 400 }));
      const error = await failure(() => client.deleteCredentials(reference));
      assert.ok(error instanceof CredentialVaultError && error.kind === kind, `${code}: ${error.message}`);
      assert.ok(!inspect(error, { showHidden: true, depth: 9 }).includes('sesame'));
      assert.equal(database.sent.length, 1);
    }
    const expired = Object.assign(new Error('session missing'), { __isAuthError: true });
    const [, client] = fake(() => {
      throw expired;
    });
    assert.equal(await failure(() => client.deleteCredentials(reference)), expired);
  });

  await test('no secret of a thousand is shown with credentials of user', async (context) => {
    const shown: string[] = [];
    for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) {
      context.mock.method(console, method, (...values: unknown[]) => void shown.push(values.map((it) => inspect(it)).join()));
    }
    for (let round = 0; round < 1000; round += 1) {
      const secret = `s${round.toString(36)}${Math.sin(round + 1).toString(36).slice(3)}`;
      const answers: (() => Answer)[] = [
        () => ({ data: credentials(secret) }),
        () => ({ data: secret }),
        () => ({ error: quoting('23514', secret), status: 400 }),
        () => ({ error: quoting(secret, secret), status: 500 }),
        () => {
          throw new TypeError(secret);
        },
      ];
      for (const answer of answers) {
        const [, client] = fake(answer);
        for (const request of [
          () => client.storeCredentials(key, credentials(secret)),
          () => client.storeCredentials(key, { ...credentials(secret), another_key: '' }),
          () => client.retrieveCredentials(reference),
          () => client.rotateCredentials(reference, credentials(secret), { userId: key }),
          () => client.retrieveCredentials({ ...reference, vaultSecretId: secret as Uuid }),
        ]) {
          const found = await request().catch((error: unknown) => error);
          console.log(found, [found], { found });
          shown.push(`${String(found)} ${JSON.stringify({ found })} ${inspect(found, { customInspect: false })}`);
          if (found instanceof Error) shown.push(found.stack ?? '', inspect(found, { showHidden: true, depth: 9 }));
        }
      }
      const text = shown.splice(0).join('\n');
      assert.ok(!text.includes(secret), text);
    }
  });
}

{
  const row = (): Record<string, unknown> => ({
    order: ID,
    select: 'default',
  });
  const key = ID;
  const columns = 'order,select';
  const fake = (answer: FakeClient['answer']): [FakeClient, UserRepository] => {
    const database = new FakeClient();
    database.answer = answer;
    return [database, new UserRepository(database)];
  };

  await test('rows of user are read by columns that are named', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    const [found] = await repository.list({ limit: 10, offset: 20 });
    assert.deepEqual({ ok: true, value: found }, parseUserRow(row()));
    assert.deepEqual(await repository.find(key), found);
    assert.deepEqual(database.sent, [
      { to: 'select user', columns, order: 'order asc', range: [20, 29] },
      { to: 'select user', columns, where: { order: key } },
    ]);
    for (const hidden of ['*', 'secret']) assert.ok(!columns.split(',').includes(hidden));
    const [, empty] = fake(() => ({ data: [] }));
    assert.equal(await empty.find(key), undefined);
  });

  await test('rows of user are checked', async () => {
    const faults = (more: object): string[] => {
      const parsed = parseUserRow({ ...row(), ...more });
      return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
    };
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ another: 1 }), ['/another unknown_property']);
    assert.deepEqual(faults({ select: 'of_tomorrow' }), []);
  });

  await test('a row of user is added with what is given', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    const values = { group: ID };
    await repository.insert({ ...values, ...{ another: 1 } });
    assert.deepEqual(database.sent, [{ to: 'insert user', values: { group: ID }, columns }]);
  });

  await test('a row of user is changed by what is given', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    await repository.update(key, { group: ID, select: 'default' as const, table: null, check: null, aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: null });
    await repository.update(key, {});
    const where = { order: key };
    assert.deepEqual(database.sent, [
      { to: 'update user', values: { group: ID, select: 'default', table: null, check: null, aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: null }, where, columns },
      { to: 'select user', columns, where },
    ]);
    const [, nobody] = fake(() => ({ data: [] }));
    const error = await failure(() => nobody.update(key, { group: ID, select: 'default' as const, table: null, check: null, aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: null }));
    assert.ok(error instanceof DatabaseError && error.kind === 'notFound');
  });

  await test('a row of user is deleted', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    await repository.delete(key);
    const where = { order: key };
    assert.deepEqual(database.sent, [{ to: 'delete user', where, columns: 'order' }]);
  });

  await test('secret of user is written after asking the vault', async () => {
    const [refused, wrong] = fake(() => ({ data: false }));
    const error = await failure(() => wrong.writeSecret(key, SECRET_ID));
    assert.ok(error instanceof DatabaseError && error.kind === 'notFound');
    assert.deepEqual(refused.sent, [{ to: 'vault_user_credentials_exist', args: { secret: SECRET_ID } }]);
    const found = { secret: SECRET_ID };
    const [database, repository] = fake(({ to }) => ({ data: to === 'vault_user_credentials_exist' ? true : [found] }));
    await repository.writeSecret(key, SECRET_ID);
    assert.equal(await repository.readSecret(key), SECRET_ID);
    const where = { order: key };
    assert.deepEqual(database.sent.slice(1), [
      { to: 'update user', values: found, where, columns: 'order' },
      { to: 'select user', columns: 'secret', where },
    ]);
  });
}
