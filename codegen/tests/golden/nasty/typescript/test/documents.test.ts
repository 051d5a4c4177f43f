/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  LIST_OF_EVERYTHING_SAFE_DEFAULT,
  LIST_OF_EVERYTHING_SCHEMA_VERSION,
  encodeListOfEverything,
  isListOfEverything,
  parseListOfEverything,
  parseListOfEverythingJson,
  parseListOfEverythingJsonTolerantly,
  parseListOfEverythingTolerantly,
  stringifyListOfEverything,
  type Fault,
  upgradeAndParseListOfEverything,
  upgradeAndParseListOfEverythingJson,
  upgradeListOfEverything,
  validateListOfEverything,
} from 'nasty';

/** Paths and codes of faults, as they are compared. */
function summary(faults: readonly Fault[]): string[] {
  return faults.map((fault) => `${fault.path} ${fault.code}`);
}

await test('list_of_everything survives encoding and parsing', () => {
  const json = encodeListOfEverything(LIST_OF_EVERYTHING_SAFE_DEFAULT);
  const text = stringifyListOfEverything(LIST_OF_EVERYTHING_SAFE_DEFAULT);
  const parsed = { ok: true, value: LIST_OF_EVERYTHING_SAFE_DEFAULT };
  assert.deepEqual(parseListOfEverything(json), parsed);
  assert.deepEqual(parseListOfEverythingJson(text), parsed);
  assert.deepEqual(validateListOfEverything(JSON.parse(text)), []);
  assert.ok(isListOfEverything(json));
  assert.ok(text.startsWith('{"schema_version":3'));
});

await test('list_of_everything of another version is not looked into', () => {
  const faults = (version: unknown): string[] =>
    summary(validateListOfEverything({ schema_version: version, other: 1 }));
  assert.deepEqual(faults(LIST_OF_EVERYTHING_SCHEMA_VERSION - 1), ['/schema_version outdated']);
  assert.deepEqual(faults(LIST_OF_EVERYTHING_SCHEMA_VERSION + 1), ['/schema_version too_new']);
  assert.ok(faults(LIST_OF_EVERYTHING_SCHEMA_VERSION + 0.5).includes('/schema_version type'));
  assert.ok(faults('1').includes('/schema_version type'));
  assert.ok(faults(Infinity).includes('/schema_version out_of_range'));
});

await test('list_of_everything of earlier versions is lifted', () => {
  const json = encodeListOfEverything(LIST_OF_EVERYTHING_SAFE_DEFAULT);
  assert.deepEqual(upgradeListOfEverything(json), { ok: true, value: json });
  const parsed = { ok: true, value: LIST_OF_EVERYTHING_SAFE_DEFAULT };
  assert.deepEqual(upgradeAndParseListOfEverything(json), parsed);
  assert.deepEqual(upgradeAndParseListOfEverythingJson(stringifyListOfEverything(LIST_OF_EVERYTHING_SAFE_DEFAULT)), parsed);
  for (let version = 1; version <= LIST_OF_EVERYTHING_SCHEMA_VERSION; version += 1) {
    const document = { schema_version: version };
    const upgraded = upgradeListOfEverything(document);
    assert.ok(upgraded.ok);
    assert.equal((upgraded.value as typeof json).schema_version, LIST_OF_EVERYTHING_SCHEMA_VERSION);
    assert.deepEqual(document, { schema_version: version });
  }
  const faults = (value: unknown): string[] => {
    const upgraded = upgradeListOfEverything(value);
    return upgraded.ok ? [] : summary(upgraded.faults);
  };
  assert.deepEqual(faults([]), [' type']);
  assert.deepEqual(faults({ other: 1 }), ['/schema_version required']);
  assert.deepEqual(faults({ schema_version: 0 }), ['/schema_version outdated']);
  assert.deepEqual(faults({ schema_version: 1.5 }), ['/schema_version type']);
  assert.deepEqual(faults({ schema_version: LIST_OF_EVERYTHING_SCHEMA_VERSION + 1 }), ['/schema_version too_new']);
});

await test('list_of_everything keeps what a newer version wrote', () => {
  const json: object = encodeListOfEverything(LIST_OF_EVERYTHING_SAFE_DEFAULT);
  const newer = { 'b/~': { '2': -0, '10': [] }, ...json, ['__proto__']: null, '10': '\u{10000}' };
  const parsed = parseListOfEverythingTolerantly(newer);
  assert.ok(parsed.ok);
  const text = stringifyListOfEverything(parsed.value);
  const known = stringifyListOfEverything(LIST_OF_EVERYTHING_SAFE_DEFAULT).slice(0, -1);
  assert.equal(text, `${known},"10":"\u{10000}","__proto__":null,"b/~":{"10":[],"2":0}}`);
  assert.equal(stringifyListOfEverything({ ...parsed.value }), text);
  assert.deepEqual(parseListOfEverythingJsonTolerantly(text), parsed);
  assert.deepEqual(JSON.parse(JSON.stringify(encodeListOfEverything(parsed.value))), JSON.parse(text));
  assert.equal(isListOfEverything(newer), false);
  const handmade = { 'b/~': 1, ...LIST_OF_EVERYTHING_SAFE_DEFAULT };
  assert.equal(stringifyListOfEverything(handmade), `${known}}`);
  const flawed = { '~': '\0', '\ud800': 1, '/': Infinity, schema_version: '' };
  const faulty = parseListOfEverythingTolerantly({ ...newer, ...flawed });
  assert.deepEqual(faulty.ok ? [] : summary(faulty.faults), [
    '/~1 unknown_property',
    '/schema_version type',
    '/~0 unknown_property',
    '/\ufffd unknown_property',
  ]);
  const version = LIST_OF_EVERYTHING_SCHEMA_VERSION + 1;
  const future = parseListOfEverythingTolerantly({ ...newer, schema_version: version });
  assert.deepEqual(future.ok ? [] : summary(future.faults), ['/schema_version too_new']);
});

await test('list_of_everything names all its faults', () => {
  assert.deepEqual(summary(validateListOfEverything({})), [
    '/objects required',
    '/schema_version required',
  ]);
  const json: object = encodeListOfEverything(LIST_OF_EVERYTHING_SAFE_DEFAULT);
  const unknown = { 'a/b~': 1, ...json, ['__proto__']: 2, '\u{10000}': 3, '\uffff': 4, absent: undefined };
  assert.deepEqual(summary(validateListOfEverything(unknown)), [
    '/__proto__ unknown_property',
    '/a~1b~0 unknown_property',
    '/\uffff unknown_property',
    '/\u{10000} unknown_property',
  ]);
  for (const value of [null, undefined, 1, 'text', true, []]) {
    assert.deepEqual(summary(validateListOfEverything(value)), [' type']);
    assert.equal(isListOfEverything(value), false);
  }
  const parsed = parseListOfEverythingJson('{');
  assert.deepEqual(parsed.ok ? [] : summary(parsed.faults), [' syntax']);
});
