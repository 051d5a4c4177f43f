/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import assert from 'node:assert/strict';
import test from 'node:test';

import {
  COLORS,
  Color,
  SUPPORTED_COLORS,
  isColor,
  openColor,
  parseColor,
} from 'tiny';

/** None of them can be the name of a value. */
const UNKNOWN = ['', ' ', 'Not a label', '__proto__', 'hasOwnProperty', '\0', '\ud800'];

await test('color has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...COLORS],
    [
      'red',
      'green',
    ],
  );
  assert.deepEqual(
    [...SUPPORTED_COLORS],
    [
      'red',
      'green',
    ],
  );
});

await test('color knows its labels and no others', () => {
  assert.deepEqual(Object.values(Color), [...COLORS]);
  for (const label of COLORS) {
    assert.equal(Color[label], label);
    assert.ok(isColor(label));
    assert.equal(parseColor(label), label);
    assert.equal(openColor(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(isColor(label), false);
    assert.equal(parseColor(label), undefined);
    assert.equal(openColor(label), label);
  }
});
