import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect } from 'node:util';

import {
{%- for name in imports %}
  {{ name }},
{%- endfor %}
} from {{ package }};

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
{%- for vault in vaults %}

{
  const key = {{ vault.key_literal }};
  const now = new Date('2026-01-02T03:04:05Z');
  const reference = { vaultSecretId: SECRET_ID, createdAt: now };
  const fake = (answer: FakeClient['answer']): [FakeClient, {{ vault.client }}] => {
    const database = new FakeClient();
    database.answer = answer;
    return [database, new {{ vault.name }}(database, () => now)];
  };
  const credentials = (value?: string): Record<string, string> =>
    Object.fromEntries({{ vault.keys }}.map((name) => [name, value ?? `value of ${name}`]));

  await test('credentials of {{ vault.of }} are stored, retrieved, rotated and deleted', async () => {
    const [database, client] = fake(({ to }) => ({ data: to === '{{ vault.retrieve }}' ? credentials() : SECRET_ID }));
    assert.deepEqual(await client.storeCredentials(key, credentials()), reference);
    const found = await client.retrieveCredentials(reference);
    assert.deepEqual({ ...found.reveal() }, credentials());
    await client.rotateCredentials(reference, credentials(), { {{ vault.key }}: key });
    await client.deleteCredentials(reference);
    assert.deepEqual(database.sent, [
      { to: '{{ vault.store }}', args: { {{ vault.key_parameter }}: key, credentials_json: credentials() } },
      { to: '{{ vault.retrieve }}', args: { {{ vault.reference_parameter }}: SECRET_ID } },
      {
        to: '{{ vault.replace }}',
        args: { {{ vault.key_parameter }}: key, {{ vault.reference_parameter }}: SECRET_ID, credentials_json: credentials() },
      },
      { to: '{{ vault.delete }}', args: { {{ vault.reference_parameter }}: SECRET_ID } },
    ]);
  });
{%- if let Some(rows) = vault.rows %}

  await test('rotating credentials of {{ vault.of }} finds the row', async () => {
    const [servers, server] = fake(({ to }) => ({ data: to.startsWith('select') ? [{ {{ rows.key }}: key }] : RENEWED }));
    assert.equal((await server.rotateCredentials(reference, credentials())).vaultSecretId, RENEWED);
    assert.deepEqual(servers.sent[0], {
      to: 'select {{ rows.table }}',
      columns: '{{ rows.key }}',
      where: { {{ rows.reference }}: SECRET_ID },
      order: '{{ rows.key }} asc',
      range: [0, 999],
    });
    assert.equal(servers.sent.length, 2);
{%- if let Some(reader) = rows.reader %}
    const [users, user] = fake(({ to, ...sent }) => {
      if ('where' in sent) return { error: quoting('42501', 'x'), status: 403 };
      if (to === '{{ reader }}') return { data: SECRET_ID };
      return { data: to.startsWith('select') ? [{ {{ rows.key }}: key }] : RENEWED };
    });
    await user.rotateCredentials(reference, credentials());
    const steps = users.sent.map(({ to }) => to);
    assert.deepEqual(steps.slice(2), ['{{ reader }}', '{{ vault.replace }}']);
{%- endif %}
    const [, nobody] = fake(() => ({ data: [] }));
    const error = await failure(() => nobody.rotateCredentials(reference, credentials()));
    assert.ok(error instanceof CredentialVaultError && error.kind === 'notFound');
  });
{%- endif %}

  await test('what must fail with credentials of {{ vault.of }} is refused before any call', async () => {
    const [database, client] = fake(() => ({ data: SECRET_ID }));
    const [name = ''] = Object.keys(credentials());
    const wrong = { vaultSecretId: 'sesame' as Uuid, createdAt: now };
    for (const [request, words] of [
      [() => client.storeCredentials(key, {}), 'at least one key'],
      [() => client.storeCredentials(key, { ...credentials(), [name]: '' }), `the credential ${name} must not be empty`],
      [() => client.retrieveCredentials(wrong), 'vaultSecretId must be a UUID'],
      [() => client.rotateCredentials(wrong, credentials(), { {{ vault.key }}: key }), 'vaultSecretId must be a UUID'],
      [() => client.deleteCredentials(wrong), 'vaultSecretId must be a UUID'],
{%- if vault.has_uuid_key %}
      [() => client.storeCredentials('sesame', credentials()), '{{ vault.key_parameter }} must be a UUID'],
{%- endif %}
{%- if vault.has_kind %}
      [() => client.storeCredentials(key, { another_key: 'sesame', '%': 'sesame' }), 'unknown: another_key, (a key that'],
{%- endif %}
    ] as const) {
      const error = await failure(request);
      assert.ok(error instanceof TypeError && error.message.includes(words), error.message);
      assert.ok(!error.message.includes('sesame') && !error.message.includes('value of'), error.message);
    }
    assert.deepEqual(database.sent, []);
  });

  await test('failures with credentials of {{ vault.of }} have a kind', async () => {
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

  await test('no secret of a thousand is shown with credentials of {{ vault.of }}', async (context) => {
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
          () => client.rotateCredentials(reference, credentials(secret), { {{ vault.key }}: key }),
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
{%- endfor %}
{%- for table in tables %}

{
  const row = (): Record<string, unknown> => ({
{%- for (name, value) in table.row %}
    {{ name }}: {{ value }},
{%- endfor %}
  });
  const key = {{ table.key }};
  const columns = '{{ table.columns }}';
  const fake = (answer: FakeClient['answer']): [FakeClient, {{ table.repository }}] => {
    const database = new FakeClient();
    database.answer = answer;
    return [database, new {{ table.repository }}(database)];
  };

  await test('rows of {{ table.name }} are read by columns that are named', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    const [found] = await repository.list({ limit: 10, offset: 20 });
    assert.deepEqual({ ok: true, value: found }, {{ table.parse }}(row()));
    assert.deepEqual(await repository.find(key), found);
    assert.deepEqual(database.sent, [
      { to: 'select {{ table.name }}', columns, order: '{{ table.key_column }} asc', range: [20, 29] },
      { to: 'select {{ table.name }}', columns, where: { {{ table.key_column }}: key } },
    ]);
    for (const hidden of ['*'{% for column in table.hidden %}, '{{ column }}'{% endfor %}]) assert.ok(!columns.split(',').includes(hidden));
    const [, empty] = fake(() => ({ data: [] }));
    assert.equal(await empty.find(key), undefined);
  });

  await test('rows of {{ table.name }} are checked', async () => {
    const faults = (more: object): string[] => {
      const parsed = {{ table.parse }}({ ...row(), ...more });
      return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
    };
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({ another: 1 }), ['/another unknown_property']);
{%- for column in table.enums %}
    assert.deepEqual(faults({ {{ column }}: 'of_tomorrow' }), []);
{%- endfor %}
{%- for column in table.optional %}
    assert.deepEqual(faults({ {{ column }}: null }), []);
{%- endfor %}
{%- for column in table.documents %}
    assert.deepEqual(faults({ {{ column }}: 'sesame' }), ['/{{ column }} type']);
    const [, {{ column }}] = fake(() => ({ data: [{ ...row(), {{ column }}: 'sesame' }] }));
    const error_of_{{ column }} = await failure(() => {{ column }}.list());
    assert.ok(error_of_{{ column }} instanceof InvalidRowError && !error_of_{{ column }}.message.includes('sesame'));
{%- endfor %}
  });
{%- if let Some((given, sent)) = table.insert %}

  await test('a row of {{ table.name }} is added with what is given', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    const values = { {{ given }} };
    await repository.insert({ ...values, ...{ another: 1 } });
    assert.deepEqual(database.sent, [{ to: 'insert {{ table.name }}', values: { {{ sent }} }, columns }]);
  });
{%- endif %}
{%- if let Some((given, sent)) = table.update %}

  await test('a row of {{ table.name }} is changed by what is given', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    await repository.update(key, { {{ given }} });
    await repository.update(key, {});
    const where = { {{ table.key_column }}: key };
    assert.deepEqual(database.sent, [
      { to: 'update {{ table.name }}', values: { {{ sent }} }, where, columns },
      { to: 'select {{ table.name }}', columns, where },
    ]);
    const [, nobody] = fake(() => ({ data: [] }));
    const error = await failure(() => nobody.update(key, { {{ given }} }));
    assert.ok(error instanceof DatabaseError && error.kind === 'notFound');
  });
{%- endif %}
{%- if table.may_delete %}

  await test('a row of {{ table.name }} is deleted', async () => {
    const [database, repository] = fake(() => ({ data: [row()] }));
    await repository.delete(key);
    const where = { {{ table.key_column }}: key };
    assert.deepEqual(database.sent, [{ to: 'delete {{ table.name }}', where, columns: '{{ table.key_column }}' }]);
  });
{%- endif %}
{%- for (method, function, parameter) in table.readers %}

  await test('{{ method }} of {{ table.name }} is asked for by itself', async () => {
    const [database, repository] = fake(() => ({ data: null }));
    assert.equal(await repository.{{ method }}(key), undefined);
    assert.deepEqual(database.sent, [{ to: '{{ function }}', args: { {{ parameter }}: key } }]);
  });
{%- endfor %}
{%- for reference in table.references %}

  await test('{{ reference.column }} of {{ table.name }} is written after asking the vault', async () => {
    const [refused, wrong] = fake(() => ({ data: false }));
    const error = await failure(() => wrong.{{ reference.write }}(key, SECRET_ID));
    assert.ok(error instanceof DatabaseError && error.kind === 'notFound');
    assert.deepEqual(refused.sent, [{ to: '{{ reference.exist }}', args: { {{ reference.column }}: SECRET_ID } }]);
    const found = { {{ reference.column }}: SECRET_ID };
    const [database, repository] = fake(({ to }) => ({ data: to === '{{ reference.exist }}' ? true : [found] }));
    await repository.{{ reference.write }}(key, SECRET_ID);
    assert.equal(await repository.{{ reference.read }}(key), SECRET_ID);
    const where = { {{ table.key_column }}: key };
    assert.deepEqual(database.sent.slice(1), [
      { to: 'update {{ table.name }}', values: found, where, columns: '{{ table.key_column }}' },
      { to: 'select {{ table.name }}', columns: '{{ reference.column }}', where },
    ]);
  });
{%- endfor %}
}
{%- endfor %}
