/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  AUTHENTICATION_METHODS,
  AuthenticationMethod,
  INTEGRATION_CAPABILITIES,
  INTEGRATION_STATUSES,
  INTEGRATION_TYPES,
  INTEGRATION_TYPE_REGISTRY,
  IntegrationCapability,
  IntegrationStatus,
  IntegrationType,
  SUPPORTED_AUTHENTICATION_METHODS,
  SUPPORTED_INTEGRATION_CAPABILITIES,
  SUPPORTED_INTEGRATION_STATUSES,
  SUPPORTED_INTEGRATION_TYPES,
  SUPPORTED_SYNC_FREQUENCIES,
  SUPPORTED_WEEKDAYS,
  SYNC_FREQUENCIES,
  SyncFrequency,
  WEEKDAYS,
  Weekday,
  isAuthenticationMethod,
  isIntegrationCapability,
  isIntegrationStatus,
  isIntegrationType,
  isSyncFrequency,
  isWeekday,
  openAuthenticationMethod,
  openIntegrationCapability,
  openIntegrationStatus,
  openIntegrationType,
  openSyncFrequency,
  openWeekday,
  parseAuthenticationMethod,
  parseIntegrationCapability,
  parseIntegrationStatus,
  parseIntegrationType,
  parseSyncFrequency,
  parseWeekday,
} from 'integration-foundation';

/** None of them can be the name of a value. */
const UNKNOWN = ['', ' ', 'Not a label', '__proto__', 'hasOwnProperty', '\0', '\ud800'];

await test('integration_type has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...INTEGRATION_TYPES],
    [
      'xledger',
      'dynamics',
      'cornerstone',
      'consio',
      'bufdir',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_INTEGRATION_TYPES],
    [
      'xledger',
      'dynamics',
      'cornerstone',
      'consio',
      'bufdir',
    ],
  );
});

await test('integration_type knows its labels and no others', () => {
  assert.deepEqual(Object.values(IntegrationType), [...INTEGRATION_TYPES]);
  for (const label of INTEGRATION_TYPES) {
    assert.equal(IntegrationType[label], label);
    assert.ok(isIntegrationType(label));
    assert.equal(parseIntegrationType(label), label);
    assert.equal(openIntegrationType(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isIntegrationType(label), false);
    assert.equal(parseIntegrationType(label), undefined);
    assert.equal(openIntegrationType(label), label);
  }
});

await test('integration_type says something about each label', () => {
  assert.deepEqual(Object.keys(INTEGRATION_TYPE_REGISTRY), [...INTEGRATION_TYPES]);
  const supported: readonly string[] = SUPPORTED_INTEGRATION_TYPES;
  for (const label of INTEGRATION_TYPES) {
    const { description, status, replaced_by: replacement } = INTEGRATION_TYPE_REGISTRY[label];
    assert.notEqual(description, '');
    assert.equal(supported.includes(label), status === 'active' || status === 'deprecated');
    assert.ok(replacement === undefined || isIntegrationType(replacement));
  }
});

await test('integration_status has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...INTEGRATION_STATUSES],
    [
      'inactive',
      'active',
      'paused',
      'error',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_INTEGRATION_STATUSES],
    [
      'inactive',
      'active',
      'paused',
      'error',
    ],
  );
});

await test('integration_status knows its labels and no others', () => {
  assert.deepEqual(Object.values(IntegrationStatus), [...INTEGRATION_STATUSES]);
  for (const label of INTEGRATION_STATUSES) {
    assert.equal(IntegrationStatus[label], label);
    assert.ok(isIntegrationStatus(label));
    assert.equal(parseIntegrationStatus(label), label);
    assert.equal(openIntegrationStatus(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isIntegrationStatus(label), false);
    assert.equal(parseIntegrationStatus(label), undefined);
    assert.equal(openIntegrationStatus(label), label);
  }
});

await test('authentication_method has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...AUTHENTICATION_METHODS],
    [
      'api_token',
      'basic',
      'oauth2_client_credentials',
      'client_certificate',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_AUTHENTICATION_METHODS],
    [
      'api_token',
      'basic',
      'oauth2_client_credentials',
      'client_certificate',
    ],
  );
});

await test('authentication_method knows its labels and no others', () => {
  assert.deepEqual(Object.values(AuthenticationMethod), [...AUTHENTICATION_METHODS]);
  for (const label of AUTHENTICATION_METHODS) {
    assert.equal(AuthenticationMethod[label], label);
    assert.ok(isAuthenticationMethod(label));
    assert.equal(parseAuthenticationMethod(label), label);
    assert.equal(openAuthenticationMethod(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isAuthenticationMethod(label), false);
    assert.equal(parseAuthenticationMethod(label), undefined);
    assert.equal(openAuthenticationMethod(label), label);
  }
});

await test('integration_capability has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...INTEGRATION_CAPABILITIES],
    [
      'pull_invoices',
      'pull_projects',
      'pull_customers',
      'pull_people',
      'pull_courses',
      'push_invoices',
      'push_people',
      'push_reports',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_INTEGRATION_CAPABILITIES],
    [
      'pull_invoices',
      'pull_projects',
      'pull_customers',
      'pull_people',
      'pull_courses',
      'push_invoices',
      'push_people',
      'push_reports',
    ],
  );
});

await test('integration_capability knows its labels and no others', () => {
  assert.deepEqual(Object.values(IntegrationCapability), [...INTEGRATION_CAPABILITIES]);
  for (const label of INTEGRATION_CAPABILITIES) {
    assert.equal(IntegrationCapability[label], label);
    assert.ok(isIntegrationCapability(label));
    assert.equal(parseIntegrationCapability(label), label);
    assert.equal(openIntegrationCapability(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isIntegrationCapability(label), false);
    assert.equal(parseIntegrationCapability(label), undefined);
    assert.equal(openIntegrationCapability(label), label);
  }
});

await test('sync_frequency has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...SYNC_FREQUENCIES],
    [
      'manual',
      'hourly',
      'daily',
      'weekly',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_SYNC_FREQUENCIES],
    [
      'manual',
      'hourly',
      'daily',
      'weekly',
    ],
  );
});

await test('sync_frequency knows its labels and no others', () => {
  assert.deepEqual(Object.values(SyncFrequency), [...SYNC_FREQUENCIES]);
  for (const label of SYNC_FREQUENCIES) {
    assert.equal(SyncFrequency[label], label);
    assert.ok(isSyncFrequency(label));
    assert.equal(parseSyncFrequency(label), label);
    assert.equal(openSyncFrequency(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isSyncFrequency(label), false);
    assert.equal(parseSyncFrequency(label), undefined);
    assert.equal(openSyncFrequency(label), label);
  }
});

await test('weekday has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...WEEKDAYS],
    [
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
      'saturday',
      'sunday',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_WEEKDAYS],
    [
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
      'saturday',
      'sunday',
    ],
  );
});

await test('weekday knows its labels and no others', () => {
  assert.deepEqual(Object.values(Weekday), [...WEEKDAYS]);
  for (const label of WEEKDAYS) {
    assert.equal(Weekday[label], label);
    assert.ok(isWeekday(label));
    assert.equal(parseWeekday(label), label);
    assert.equal(openWeekday(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isWeekday(label), false);
    assert.equal(parseWeekday(label), undefined);
    assert.equal(openWeekday(label), label);
  }
});
