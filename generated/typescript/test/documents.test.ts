/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  FIELD_MAPPINGS_SAFE_DEFAULT,
  FIELD_MAPPINGS_SCHEMA_VERSION,
  SYNC_SCHEDULE_SAFE_DEFAULT,
  SYNC_SCHEDULE_SCHEMA_VERSION,
  encodeFieldMappings,
  encodeSyncSchedule,
  isFieldMappings,
  isSyncSchedule,
  parseFieldMappings,
  parseFieldMappingsJson,
  parseFieldMappingsJsonTolerantly,
  parseFieldMappingsTolerantly,
  parseSyncSchedule,
  parseSyncScheduleJson,
  parseSyncScheduleJsonTolerantly,
  parseSyncScheduleTolerantly,
  stringifyFieldMappings,
  stringifySyncSchedule,
  type Fault,
  upgradeAndParseFieldMappings,
  upgradeAndParseFieldMappingsJson,
  upgradeAndParseSyncSchedule,
  upgradeAndParseSyncScheduleJson,
  upgradeFieldMappings,
  upgradeSyncSchedule,
  validateFieldMappings,
  validateSyncSchedule,
} from 'integration-foundation';

/** Paths and codes of faults, as they are compared. */
function summary(faults: readonly Fault[]): string[] {
  return faults.map((fault) => `${fault.path} ${fault.code}`);
}

await test('field_mappings survives encoding and parsing', () => {
  const json = encodeFieldMappings(FIELD_MAPPINGS_SAFE_DEFAULT);
  const text = stringifyFieldMappings(FIELD_MAPPINGS_SAFE_DEFAULT);
  const parsed = { ok: true, value: FIELD_MAPPINGS_SAFE_DEFAULT };
  assert.deepEqual(parseFieldMappings(json), parsed);
  assert.deepEqual(parseFieldMappingsJson(text), parsed);
  assert.deepEqual(validateFieldMappings(JSON.parse(text)), []);
  assert.ok(isFieldMappings(json));
  assert.ok(text.startsWith('{"schema_version":2'));
});

await test('field_mappings of another version is not looked into', () => {
  const faults = (version: unknown): string[] =>
    summary(validateFieldMappings({ schema_version: version, other: 1 }));
  assert.deepEqual(faults(FIELD_MAPPINGS_SCHEMA_VERSION - 1), ['/schema_version outdated']);
  assert.deepEqual(faults(FIELD_MAPPINGS_SCHEMA_VERSION + 1), ['/schema_version too_new']);
  assert.ok(faults(FIELD_MAPPINGS_SCHEMA_VERSION + 0.5).includes('/schema_version type'));
  assert.ok(faults('1').includes('/schema_version type'));
  assert.ok(faults(Infinity).includes('/schema_version out_of_range'));
});

await test('field_mappings of earlier versions is lifted', () => {
  const json = encodeFieldMappings(FIELD_MAPPINGS_SAFE_DEFAULT);
  assert.deepEqual(upgradeFieldMappings(json), { ok: true, value: json });
  const parsed = { ok: true, value: FIELD_MAPPINGS_SAFE_DEFAULT };
  assert.deepEqual(upgradeAndParseFieldMappings(json), parsed);
  assert.deepEqual(upgradeAndParseFieldMappingsJson(stringifyFieldMappings(FIELD_MAPPINGS_SAFE_DEFAULT)), parsed);
  for (let version = 1; version <= FIELD_MAPPINGS_SCHEMA_VERSION; version += 1) {
    const document = { schema_version: version };
    const upgraded = upgradeFieldMappings(document);
    assert.ok(upgraded.ok);
    assert.equal((upgraded.value as typeof json).schema_version, FIELD_MAPPINGS_SCHEMA_VERSION);
    assert.deepEqual(document, { schema_version: version });
  }
  const faults = (value: unknown): string[] => {
    const upgraded = upgradeFieldMappings(value);
    return upgraded.ok ? [] : summary(upgraded.faults);
  };
  assert.deepEqual(faults([]), [' type']);
  assert.deepEqual(faults({ other: 1 }), ['/schema_version required']);
  assert.deepEqual(faults({ schema_version: 0 }), ['/schema_version outdated']);
  assert.deepEqual(faults({ schema_version: 1.5 }), ['/schema_version type']);
  assert.deepEqual(faults({ schema_version: FIELD_MAPPINGS_SCHEMA_VERSION + 1 }), ['/schema_version too_new']);
});

await test('field_mappings keeps what a newer version wrote', () => {
  const json: object = encodeFieldMappings(FIELD_MAPPINGS_SAFE_DEFAULT);
  const newer = { 'b/~': { '2': -0, '10': [] }, ...json, ['__proto__']: null, '10': '\u{10000}' };
  const parsed = parseFieldMappingsTolerantly(newer);
  assert.ok(parsed.ok);
  const text = stringifyFieldMappings(parsed.value);
  const known = stringifyFieldMappings(FIELD_MAPPINGS_SAFE_DEFAULT).slice(0, -1);
  assert.equal(text, `${known},"10":"\u{10000}","__proto__":null,"b/~":{"10":[],"2":0}}`);
  assert.equal(stringifyFieldMappings({ ...parsed.value }), text);
  assert.deepEqual(parseFieldMappingsJsonTolerantly(text), parsed);
  assert.deepEqual(JSON.parse(JSON.stringify(encodeFieldMappings(parsed.value))), JSON.parse(text));
  assert.equal(isFieldMappings(newer), false);
  const handmade = { 'b/~': 1, ...FIELD_MAPPINGS_SAFE_DEFAULT };
  assert.equal(stringifyFieldMappings(handmade), `${known}}`);
  const flawed = { '~': '\0', '\ud800': 1, '/': Infinity, schema_version: '' };
  const faulty = parseFieldMappingsTolerantly({ ...newer, ...flawed });
  assert.deepEqual(faulty.ok ? [] : summary(faulty.faults), [
    '/~1 unknown_property',
    '/schema_version type',
    '/~0 unknown_property',
    '/\ufffd unknown_property',
  ]);
  const version = FIELD_MAPPINGS_SCHEMA_VERSION + 1;
  const future = parseFieldMappingsTolerantly({ ...newer, schema_version: version });
  assert.deepEqual(future.ok ? [] : summary(future.faults), ['/schema_version too_new']);
});

await test('field_mappings names all its faults', () => {
  assert.deepEqual(summary(validateFieldMappings({})), [
    '/mappings required',
    '/schema_version required',
  ]);
  const json: object = encodeFieldMappings(FIELD_MAPPINGS_SAFE_DEFAULT);
  const unknown = { 'a/b~': 1, ...json, ['__proto__']: 2, '\u{10000}': 3, '\uffff': 4, absent: undefined };
  assert.deepEqual(summary(validateFieldMappings(unknown)), [
    '/__proto__ unknown_property',
    '/a~1b~0 unknown_property',
    '/\uffff unknown_property',
    '/\u{10000} unknown_property',
  ]);
  for (const value of [null, undefined, 1, 'text', true, []]) {
    assert.deepEqual(summary(validateFieldMappings(value)), [' type']);
    assert.equal(isFieldMappings(value), false);
  }
  const parsed = parseFieldMappingsJson('{');
  assert.deepEqual(parsed.ok ? [] : summary(parsed.faults), [' syntax']);
});

await test('sync_schedule survives encoding and parsing', () => {
  const json = encodeSyncSchedule(SYNC_SCHEDULE_SAFE_DEFAULT);
  const text = stringifySyncSchedule(SYNC_SCHEDULE_SAFE_DEFAULT);
  const parsed = { ok: true, value: SYNC_SCHEDULE_SAFE_DEFAULT };
  assert.deepEqual(parseSyncSchedule(json), parsed);
  assert.deepEqual(parseSyncScheduleJson(text), parsed);
  assert.deepEqual(validateSyncSchedule(JSON.parse(text)), []);
  assert.ok(isSyncSchedule(json));
  assert.ok(text.startsWith('{"schema_version":1'));
});

await test('sync_schedule of another version is not looked into', () => {
  const faults = (version: unknown): string[] =>
    summary(validateSyncSchedule({ schema_version: version, other: 1 }));
  assert.deepEqual(faults(SYNC_SCHEDULE_SCHEMA_VERSION - 1), ['/schema_version outdated']);
  assert.deepEqual(faults(SYNC_SCHEDULE_SCHEMA_VERSION + 1), ['/schema_version too_new']);
  assert.ok(faults(SYNC_SCHEDULE_SCHEMA_VERSION + 0.5).includes('/schema_version type'));
  assert.ok(faults('1').includes('/schema_version type'));
  assert.ok(faults(Infinity).includes('/schema_version out_of_range'));
});

await test('sync_schedule of earlier versions is lifted', () => {
  const json = encodeSyncSchedule(SYNC_SCHEDULE_SAFE_DEFAULT);
  assert.deepEqual(upgradeSyncSchedule(json), { ok: true, value: json });
  const parsed = { ok: true, value: SYNC_SCHEDULE_SAFE_DEFAULT };
  assert.deepEqual(upgradeAndParseSyncSchedule(json), parsed);
  assert.deepEqual(upgradeAndParseSyncScheduleJson(stringifySyncSchedule(SYNC_SCHEDULE_SAFE_DEFAULT)), parsed);
  for (let version = 1; version <= SYNC_SCHEDULE_SCHEMA_VERSION; version += 1) {
    const document = { schema_version: version };
    const upgraded = upgradeSyncSchedule(document);
    assert.ok(upgraded.ok);
    assert.equal((upgraded.value as typeof json).schema_version, SYNC_SCHEDULE_SCHEMA_VERSION);
    assert.deepEqual(document, { schema_version: version });
  }
  const faults = (value: unknown): string[] => {
    const upgraded = upgradeSyncSchedule(value);
    return upgraded.ok ? [] : summary(upgraded.faults);
  };
  assert.deepEqual(faults([]), [' type']);
  assert.deepEqual(faults({ other: 1 }), ['/schema_version required']);
  assert.deepEqual(faults({ schema_version: 0 }), ['/schema_version outdated']);
  assert.deepEqual(faults({ schema_version: 1.5 }), ['/schema_version type']);
  assert.deepEqual(faults({ schema_version: SYNC_SCHEDULE_SCHEMA_VERSION + 1 }), ['/schema_version too_new']);
});

await test('sync_schedule keeps what a newer version wrote', () => {
  const json: object = encodeSyncSchedule(SYNC_SCHEDULE_SAFE_DEFAULT);
  const newer = { 'b/~': { '2': -0, '10': [] }, ...json, ['__proto__']: null, '10': '\u{10000}' };
  const parsed = parseSyncScheduleTolerantly(newer);
  assert.ok(parsed.ok);
  const text = stringifySyncSchedule(parsed.value);
  const known = stringifySyncSchedule(SYNC_SCHEDULE_SAFE_DEFAULT).slice(0, -1);
  assert.equal(text, `${known},"10":"\u{10000}","__proto__":null,"b/~":{"10":[],"2":0}}`);
  assert.equal(stringifySyncSchedule({ ...parsed.value }), text);
  assert.deepEqual(parseSyncScheduleJsonTolerantly(text), parsed);
  assert.deepEqual(JSON.parse(JSON.stringify(encodeSyncSchedule(parsed.value))), JSON.parse(text));
  assert.equal(isSyncSchedule(newer), false);
  const handmade = { 'b/~': 1, ...SYNC_SCHEDULE_SAFE_DEFAULT };
  assert.equal(stringifySyncSchedule(handmade), `${known}}`);
  const flawed = { '~': '\0', '\ud800': 1, '/': Infinity, schema_version: '' };
  const faulty = parseSyncScheduleTolerantly({ ...newer, ...flawed });
  assert.deepEqual(faulty.ok ? [] : summary(faulty.faults), [
    '/~1 unknown_property',
    '/schema_version type',
    '/~0 unknown_property',
    '/\ufffd unknown_property',
  ]);
  const version = SYNC_SCHEDULE_SCHEMA_VERSION + 1;
  const future = parseSyncScheduleTolerantly({ ...newer, schema_version: version });
  assert.deepEqual(future.ok ? [] : summary(future.faults), ['/schema_version too_new']);
});

await test('sync_schedule names all its faults', () => {
  assert.deepEqual(summary(validateSyncSchedule({})), [
    '/frequency required',
    '/schema_version required',
  ]);
  const json: object = encodeSyncSchedule(SYNC_SCHEDULE_SAFE_DEFAULT);
  const unknown = { 'a/b~': 1, ...json, ['__proto__']: 2, '\u{10000}': 3, '\uffff': 4, absent: undefined };
  assert.deepEqual(summary(validateSyncSchedule(unknown)), [
    '/__proto__ unknown_property',
    '/a~1b~0 unknown_property',
    '/\uffff unknown_property',
    '/\u{10000} unknown_property',
  ]);
  for (const value of [null, undefined, 1, 'text', true, []]) {
    assert.deepEqual(summary(validateSyncSchedule(value)), [' type']);
    assert.equal(isSyncSchedule(value), false);
  }
  const parsed = parseSyncScheduleJson('{');
  assert.deepEqual(parsed.ok ? [] : summary(parsed.faults), [' syntax']);
});
