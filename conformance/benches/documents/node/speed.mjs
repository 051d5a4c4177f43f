// Naming all faults beside ajv's compiled schema with all errors, in turns.
import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';

const labels = Number(process.argv[2]);
const { validateSheet } = await import(`./labels_${labels}/index.mjs`);
const schema = JSON.parse(readFileSync(`labels_${labels}/schema/sheet.schema.json`, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

const row = (index) => ({
  key: `row_${index}`,
  kind: `kind_${(index * 37) % labels}`,
  count: index,
  is_required: index % 2 === 0,
});
const sheet = (rows) => ({ schema_version: 1, title: 'Rows', rows });
const rows = Array.from({ length: 8 }, (_, index) => row(index));
const valid = sheet(rows);
const invalid = sheet(rows.map((it, index) => (index % 3 === 0 ? { ...it, kind: 'none', count: -1, more: 1 } : it)));

/** The shortest of many runs of each, in microseconds a document. */
function compare(document) {
  const runs = [() => validateSheet(document).length, () => (ajv(document) ? 0 : ajv.errors.length)];
  const best = runs.map(() => Infinity);
  let kept = 0;
  for (let turn = 0; turn < 400; turn++) {
    runs.forEach((run, index) => {
      const start = process.hrtime.bigint();
      for (let i = 0; i < 1000; i++) kept += run();
      best[index] = Math.min(best[index], Number(process.hrtime.bigint() - start) / 1e6);
    });
  }
  return { best, kept };
}

for (const [name, document] of [['valid', valid], ['invalid', invalid]]) {
  const { best: [ours, theirs] } = compare(document);
  console.log(
    `typescript: ${labels} labels, ${name}: all faults ${ours.toFixed(3)} µs, ajv ${theirs.toFixed(3)} µs: ` +
      `${(theirs / ours).toFixed(2)} times as fast`,
  );
}
