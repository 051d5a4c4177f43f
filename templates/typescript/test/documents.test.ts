import assert from 'node:assert/strict';
import test from 'node:test';

import {
{%- for name in imports %}
  {{ name }},
{%- endfor %}
} from {{ package }};

/** Paths and codes of faults, as they are compared. */
function summary(faults: readonly Fault[]): string[] {
  return faults.map((fault) => `${fault.path} ${fault.code}`);
}
{%- for document in documents %}

await test('{{ document.wire_name }} survives encoding and parsing', () => {
  const json = encode{{ document.name }}({{ document.screaming }}_SAFE_DEFAULT);
  const text = stringify{{ document.name }}({{ document.screaming }}_SAFE_DEFAULT);
  const parsed = { ok: true, value: {{ document.screaming }}_SAFE_DEFAULT };
  assert.deepEqual(parse{{ document.name }}(json), parsed);
  assert.deepEqual(parse{{ document.name }}Json(text), parsed);
  assert.deepEqual(validate{{ document.name }}(JSON.parse(text)), []);
  assert.ok(is{{ document.name }}(json));
  assert.ok(text.startsWith('{"schema_version":{{ document.schema_version }}'));
});

await test('{{ document.wire_name }} of another version is not looked into', () => {
  const faults = (version: unknown): string[] =>
    summary(validate{{ document.name }}({ schema_version: version, other: 1 }));
  assert.deepEqual(faults({{ document.screaming }}_SCHEMA_VERSION - 1), ['/schema_version outdated']);
  assert.deepEqual(faults({{ document.screaming }}_SCHEMA_VERSION + 1), ['/schema_version too_new']);
  assert.ok(faults({{ document.screaming }}_SCHEMA_VERSION + 0.5).includes('/schema_version type'));
  assert.ok(faults('1').includes('/schema_version type'));
  assert.ok(faults(Infinity).includes('/schema_version out_of_range'));
});

await test('{{ document.wire_name }} of earlier versions is lifted', () => {
  const json = encode{{ document.name }}({{ document.screaming }}_SAFE_DEFAULT);
  assert.deepEqual(upgrade{{ document.name }}(json), { ok: true, value: json });
  const parsed = { ok: true, value: {{ document.screaming }}_SAFE_DEFAULT };
  assert.deepEqual(upgradeAndParse{{ document.name }}(json), parsed);
  assert.deepEqual(upgradeAndParse{{ document.name }}Json(stringify{{ document.name }}({{ document.screaming }}_SAFE_DEFAULT)), parsed);
  for (let version = 1; version <= {{ document.screaming }}_SCHEMA_VERSION; version += 1) {
    const document = { schema_version: version };
    const upgraded = upgrade{{ document.name }}(document);
    assert.ok(upgraded.ok);
    assert.equal((upgraded.value as typeof json).schema_version, {{ document.screaming }}_SCHEMA_VERSION);
    assert.deepEqual(document, { schema_version: version });
  }
  const faults = (value: unknown): string[] => {
    const upgraded = upgrade{{ document.name }}(value);
    return upgraded.ok ? [] : summary(upgraded.faults);
  };
  assert.deepEqual(faults([]), [' type']);
  assert.deepEqual(faults({ other: 1 }), ['/schema_version required']);
  assert.deepEqual(faults({ schema_version: 0 }), ['/schema_version outdated']);
  assert.deepEqual(faults({ schema_version: 1.5 }), ['/schema_version type']);
  assert.deepEqual(faults({ schema_version: {{ document.screaming }}_SCHEMA_VERSION + 1 }), ['/schema_version too_new']);
});

await test('{{ document.wire_name }} keeps what a newer version wrote', () => {
  const json: object = encode{{ document.name }}({{ document.screaming }}_SAFE_DEFAULT);
  const newer = { 'b/~': { '2': -0, '10': [] }, ...json, ['__proto__']: null, '10': '\u{10000}' };
  const parsed = parse{{ document.name }}Tolerantly(newer);
  assert.ok(parsed.ok);
  const text = stringify{{ document.name }}(parsed.value);
  const known = stringify{{ document.name }}({{ document.screaming }}_SAFE_DEFAULT).slice(0, -1);
  assert.equal(text, `${known},"10":"\u{10000}","__proto__":null,"b/~":{"10":[],"2":0}}`);
  assert.equal(stringify{{ document.name }}({ ...parsed.value }), text);
  assert.deepEqual(parse{{ document.name }}JsonTolerantly(text), parsed);
  assert.deepEqual(JSON.parse(JSON.stringify(encode{{ document.name }}(parsed.value))), JSON.parse(text));
  assert.equal(is{{ document.name }}(newer), false);
{%- if document.has_fields %}
  const handmade = { 'b/~': 1, ...{{ document.screaming }}_SAFE_DEFAULT };
  assert.equal(stringify{{ document.name }}(handmade), `${known}}`);
{%- endif %}
  const flawed = { '~': '\0', '\ud800': 1, '/': Infinity, schema_version: '' };
  const faulty = parse{{ document.name }}Tolerantly({ ...newer, ...flawed });
  assert.deepEqual(faulty.ok ? [] : summary(faulty.faults), [
    '/~1 unknown_property',
    '/schema_version type',
    '/~0 unknown_property',
    '/\ufffd unknown_property',
  ]);
  const version = {{ document.screaming }}_SCHEMA_VERSION + 1;
  const future = parse{{ document.name }}Tolerantly({ ...newer, schema_version: version });
  assert.deepEqual(future.ok ? [] : summary(future.faults), ['/schema_version too_new']);
});

await test('{{ document.wire_name }} names all its faults', () => {
  assert.deepEqual(summary(validate{{ document.name }}({})), [
{%- for property in document.required %}
    '/{{ property }} required',
{%- endfor %}
  ]);
  const json: object = encode{{ document.name }}({{ document.screaming }}_SAFE_DEFAULT);
  const unknown = { 'a/b~': 1, ...json, ['__proto__']: 2, '\u{10000}': 3, '\uffff': 4, absent: undefined };
  assert.deepEqual(summary(validate{{ document.name }}(unknown)), [
    '/__proto__ unknown_property',
    '/a~1b~0 unknown_property',
    '/\uffff unknown_property',
    '/\u{10000} unknown_property',
  ]);
  for (const value of [null, undefined, 1, 'text', true, []]) {
    assert.deepEqual(summary(validate{{ document.name }}(value)), [' type']);
    assert.equal(is{{ document.name }}(value), false);
  }
  const parsed = parse{{ document.name }}Json('{');
  assert.deepEqual(parsed.ok ? [] : summary(parsed.faults), [' syntax']);
});
{%- endfor %}
