/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  PALETTE_SAFE_DEFAULT,
  PALETTE_SCHEMA_VERSION,
  encodePalette,
  isPalette,
  parsePalette,
  parsePaletteJson,
  parsePaletteJsonTolerantly,
  parsePaletteTolerantly,
  stringifyPalette,
  type Fault,
  upgradeAndParsePalette,
  upgradeAndParsePaletteJson,
  upgradePalette,
  validatePalette,
} from 'tiny';

/** Paths and codes of faults, as they are compared. */
function summary(faults: readonly Fault[]): string[] {
  return faults.map((fault) => `${fault.path} ${fault.code}`);
}

await test('palette survives encoding and parsing', () => {
  const json = encodePalette(PALETTE_SAFE_DEFAULT);
  const text = stringifyPalette(PALETTE_SAFE_DEFAULT);
  const parsed = { ok: true, value: PALETTE_SAFE_DEFAULT };
  assert.deepEqual(parsePalette(json), parsed);
  assert.deepEqual(parsePaletteJson(text), parsed);
  assert.deepEqual(validatePalette(JSON.parse(text)), []);
  assert.ok(isPalette(json));
  assert.ok(text.startsWith('{"schema_version":1'));
});

await test('palette of another version is not looked into', () => {
  const faults = (version: unknown): string[] =>
    summary(validatePalette({ schema_version: version, other: 1 }));
  assert.deepEqual(faults(PALETTE_SCHEMA_VERSION - 1), ['/schema_version outdated']);
  assert.deepEqual(faults(PALETTE_SCHEMA_VERSION + 1), ['/schema_version too_new']);
  assert.ok(faults(PALETTE_SCHEMA_VERSION + 0.5).includes('/schema_version type'));
  assert.ok(faults('1').includes('/schema_version type'));
  assert.ok(faults(Infinity).includes('/schema_version out_of_range'));
});

await test('palette of earlier versions is lifted', () => {
  const json = encodePalette(PALETTE_SAFE_DEFAULT);
  assert.deepEqual(upgradePalette(json), { ok: true, value: json });
  const parsed = { ok: true, value: PALETTE_SAFE_DEFAULT };
  assert.deepEqual(upgradeAndParsePalette(json), parsed);
  assert.deepEqual(upgradeAndParsePaletteJson(stringifyPalette(PALETTE_SAFE_DEFAULT)), parsed);
  for (let version = 1; version <= PALETTE_SCHEMA_VERSION; version += 1) {
    const document = { schema_version: version };
    const upgraded = upgradePalette(document);
    assert.ok(upgraded.ok);
    assert.equal((upgraded.value as typeof json).schema_version, PALETTE_SCHEMA_VERSION);
    assert.deepEqual(document, { schema_version: version });
  }
  const faults = (value: unknown): string[] => {
    const upgraded = upgradePalette(value);
    return upgraded.ok ? [] : summary(upgraded.faults);
  };
  assert.deepEqual(faults([]), [' type']);
  assert.deepEqual(faults({ other: 1 }), ['/schema_version required']);
  assert.deepEqual(faults({ schema_version: 0 }), ['/schema_version outdated']);
  assert.deepEqual(faults({ schema_version: 1.5 }), ['/schema_version type']);
  assert.deepEqual(faults({ schema_version: PALETTE_SCHEMA_VERSION + 1 }), ['/schema_version too_new']);
});

await test('palette keeps what a newer version wrote', () => {
  const json: object = encodePalette(PALETTE_SAFE_DEFAULT);
  const newer = { 'b/~': { '2': -0, '10': [] }, ...json, ['__proto__']: null, '10': '\u{10000}' };
  const parsed = parsePaletteTolerantly(newer);
  assert.ok(parsed.ok);
  const text = stringifyPalette(parsed.value);
  const known = stringifyPalette(PALETTE_SAFE_DEFAULT).slice(0, -1);
  assert.equal(text, `${known},"10":"\u{10000}","__proto__":null,"b/~":{"10":[],"2":0}}`);
  assert.equal(stringifyPalette({ ...parsed.value }), text);
  assert.deepEqual(parsePaletteJsonTolerantly(text), parsed);
  assert.deepEqual(JSON.parse(JSON.stringify(encodePalette(parsed.value))), JSON.parse(text));
  assert.equal(isPalette(newer), false);
  const handmade = { 'b/~': 1, ...PALETTE_SAFE_DEFAULT };
  assert.equal(stringifyPalette(handmade), `${known}}`);
  const flawed = { '~': '\0', '\ud800': 1, '/': Infinity, schema_version: '' };
  const faulty = parsePaletteTolerantly({ ...newer, ...flawed });
  assert.deepEqual(faulty.ok ? [] : summary(faulty.faults), [
    '/~1 unknown_property',
    '/schema_version type',
    '/~0 unknown_property',
    '/\ufffd unknown_property',
  ]);
  const version = PALETTE_SCHEMA_VERSION + 1;
  const future = parsePaletteTolerantly({ ...newer, schema_version: version });
  assert.deepEqual(future.ok ? [] : summary(future.faults), ['/schema_version too_new']);
});

await test('palette names all its faults', () => {
  assert.deepEqual(summary(validatePalette({})), [
    '/colors required',
    '/schema_version required',
  ]);
  const json: object = encodePalette(PALETTE_SAFE_DEFAULT);
  const unknown = { 'a/b~': 1, ...json, ['__proto__']: 2, '\u{10000}': 3, '\uffff': 4, absent: undefined };
  assert.deepEqual(summary(validatePalette(unknown)), [
    '/__proto__ unknown_property',
    '/a~1b~0 unknown_property',
    '/\uffff unknown_property',
    '/\u{10000} unknown_property',
  ]);
  for (const value of [null, undefined, 1, 'text', true, []]) {
    assert.deepEqual(summary(validatePalette(value)), [' type']);
    assert.equal(isPalette(value), false);
  }
  const parsed = parsePaletteJson('{');
  assert.deepEqual(parsed.ok ? [] : summary(parsed.faults), [' syntax']);
});
