/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  FUTURES,
  Future,
  KEYWORDS,
  KEYWORD_KINDS,
  KEYWORD_REGISTRY,
  Keyword,
  KeywordKind,
  OPTIONS,
  Option,
  SUPPORTED_FUTURES,
  SUPPORTED_KEYWORDS,
  SUPPORTED_KEYWORD_KINDS,
  SUPPORTED_OPTIONS,
  isFuture,
  isKeyword,
  isKeywordKind,
  isOption,
  openFuture,
  openKeyword,
  openKeywordKind,
  openOption,
  parseFuture,
  parseKeyword,
  parseKeywordKind,
  parseOption,
} from 'nasty';

/** None of them can be the name of a value. */
const UNKNOWN = ['', ' ', 'Not a label', '__proto__', 'hasOwnProperty', '\0', '\ud800'];

await test('keyword has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...KEYWORDS],
    [
      'default',
      'class',
      'values',
      'name',
      'index',
      'type',
      'try',
      'self',
      'crate',
      'super',
      'all',
      'none',
      'some',
      'ok',
      'err',
      'string_value',
      'object_value',
      'list_value',
      'function',
      'hash_code',
      'to_string',
      'runtime_type',
      'null',
      'true',
      'false',
      'await',
      'async',
      'get',
      'set',
      'covariant',
      'constructor',
      'prototype',
      'proto',
      'arguments',
      'eval',
      'enum',
      'interface',
      'extends',
      'const',
      'let',
      'var',
      'static',
      'final',
      'fn',
      'impl',
      'match',
      'mod',
      'move',
      'pub',
      'ref',
      'struct',
      'trait',
      'use',
      'where',
      'while',
      'yield',
      'dyn',
      'abstract',
      'override',
      'select',
      'table',
      'user',
      'order',
      'group',
      'check',
      'primary',
      'from',
      'to',
      'in',
      'is',
      'as',
      'on',
      'end',
      'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_KEYWORDS],
    [
      'default',
      'class',
      'values',
      'name',
      'index',
      'type',
      'try',
      'self',
      'crate',
      'super',
      'all',
      'none',
      'some',
      'ok',
      'err',
      'string_value',
      'object_value',
      'list_value',
      'function',
      'hash_code',
      'to_string',
      'runtime_type',
      'null',
      'true',
      'false',
      'await',
      'async',
      'get',
      'set',
      'covariant',
      'constructor',
      'prototype',
      'proto',
      'arguments',
      'enum',
      'interface',
      'extends',
      'const',
      'let',
      'var',
      'static',
      'final',
      'fn',
      'impl',
      'match',
      'mod',
      'move',
      'pub',
      'ref',
      'struct',
      'trait',
      'use',
      'where',
      'while',
      'dyn',
      'abstract',
      'override',
      'select',
      'table',
      'user',
      'order',
      'group',
      'check',
      'primary',
      'from',
      'to',
      'in',
      'is',
      'as',
      'on',
      'end',
      'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
    ],
  );
});

await test('keyword knows its labels and no others', () => {
  assert.deepEqual(Object.values(Keyword), [...KEYWORDS]);
  for (const label of KEYWORDS) {
    assert.equal(Keyword[label], label);
    assert.ok(isKeyword(label));
    assert.equal(parseKeyword(label), label);
    assert.equal(openKeyword(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isKeyword(label), false);
    assert.equal(parseKeyword(label), undefined);
    assert.equal(openKeyword(label), label);
  }
});

await test('keyword reads earlier labels', () => {
  assert.equal(isKeyword('okay'), false);
  assert.equal(parseKeyword('okay'), 'ok');
  assert.equal(openKeyword('okay'), 'ok');
  assert.equal(isKeyword('all_right'), false);
  assert.equal(parseKeyword('all_right'), 'ok');
  assert.equal(openKeyword('all_right'), 'ok');
});

await test('keyword says something about each label', () => {
  assert.deepEqual(Object.keys(KEYWORD_REGISTRY), [...KEYWORDS]);
  const supported: readonly string[] = SUPPORTED_KEYWORDS;
  for (const label of KEYWORDS) {
    const { description, status, replaced_by: replacement } = KEYWORD_REGISTRY[label];
    assert.notEqual(description, '');
    assert.equal(supported.includes(label), status === 'active' || status === 'deprecated');
    assert.ok(replacement === undefined || isKeyword(replacement));
  }
});

await test('keyword_kind has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...KEYWORD_KINDS],
    [
      'class',
      'default',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_KEYWORD_KINDS],
    [
      'class',
      'default',
    ],
  );
});

await test('keyword_kind knows its labels and no others', () => {
  assert.deepEqual(Object.values(KeywordKind), [...KEYWORD_KINDS]);
  for (const label of KEYWORD_KINDS) {
    assert.equal(KeywordKind[label], label);
    assert.ok(isKeywordKind(label));
    assert.equal(parseKeywordKind(label), label);
    assert.equal(openKeywordKind(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isKeywordKind(label), false);
    assert.equal(parseKeywordKind(label), undefined);
    assert.equal(openKeywordKind(label), label);
  }
});

await test('option has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...OPTIONS],
    [
      'some',
      'none',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_OPTIONS],
    [
      'some',
      'none',
    ],
  );
});

await test('option knows its labels and no others', () => {
  assert.deepEqual(Object.values(Option), [...OPTIONS]);
  for (const label of OPTIONS) {
    assert.equal(Option[label], label);
    assert.ok(isOption(label));
    assert.equal(parseOption(label), label);
    assert.equal(openOption(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isOption(label), false);
    assert.equal(parseOption(label), undefined);
    assert.equal(openOption(label), label);
  }
});

await test('future has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...FUTURES],
    [
      'error',
      'result',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_FUTURES],
    [
      'error',
      'result',
    ],
  );
});

await test('future knows its labels and no others', () => {
  assert.deepEqual(Object.values(Future), [...FUTURES]);
  for (const label of FUTURES) {
    assert.equal(Future[label], label);
    assert.ok(isFuture(label));
    assert.equal(parseFuture(label), label);
    assert.equal(openFuture(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isFuture(label), false);
    assert.equal(parseFuture(label), undefined);
    assert.equal(openFuture(label), label);
  }
});
