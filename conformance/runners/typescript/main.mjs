import { isDeepStrictEqual } from 'node:util';

import { documents } from './dist/documents.js';

/** Decodes, encodes and decodes again, by every way that there is. */
function answer({ registry, document: name, text, way }) {
  const document = documents[`${registry}/${name}`];
  if (document === undefined) return failure(`there is no document ${registry}/${name}`);
  if (document.open !== undefined) return answerLabel(document.open, text);
  if (way === 'upgrade') return answerUpgrade(document, text);
  if (way === 'tolerant') return answerTolerantly(document, text);
  const parsed = document.parseJson(text);
  const found = parsed.ok ? [] : parsed.faults.map(({ path, code }) => ({ path, code }));
  if (found.length === 1 && found[0].code === 'syntax') return { faults: found };
  const value = JSON.parse(text);
  const before = JSON.stringify(value);
  const validated = document.validate(value).map(({ path, code }) => ({ path, code }));
  if (!isDeepStrictEqual(validated, found)) return failure(`validate says ${JSON.stringify(validated)}`);
  if (document.is(value) !== parsed.ok) return failure('is and parse differ');
  if (document.parse(value).ok !== parsed.ok) return failure('parse differs between text and value');
  if (JSON.stringify(value) !== before) return failure('the value was changed');
  if (!parsed.ok) return { faults: found };
  const canonical = document.stringify(parsed.value);
  const again = document.parseJson(canonical);
  if (!again.ok) return failure(`what was encoded cannot be decoded: ${canonical}`);
  if (!isDeepStrictEqual(again.value, parsed.value)) return failure(`another value when it is decoded: ${canonical}`);
  if (!document.is(document.encode(parsed.value))) return failure('what was encoded is not valid');
  return { canonical };
}

/** Reads as an installed client reads what a newer one wrote, encodes and reads again. */
function answerTolerantly(document, text) {
  const parsed = document.parseJsonTolerantly(text);
  const found = parsed.ok ? [] : parsed.faults.map(({ path, code }) => ({ path, code }));
  if (found.length === 1 && found[0].code === 'syntax') return { faults: found };
  const value = JSON.parse(text);
  const before = structuredClone(value);
  if (!isDeepStrictEqual(document.parseTolerantly(value), parsed)) return failure('text and value differ');
  if (!isDeepStrictEqual(value, before)) return failure('the value was changed');
  const strict = document.validate(value).map(({ path, code }) => ({ path, code }));
  const left = strict.filter((fault) => !['enum', 'unknown_property'].includes(fault.code) || isAmong(fault, found));
  if (!isDeepStrictEqual(found, left)) return failure(`found ${JSON.stringify(found)}, strictly ${JSON.stringify(strict)}`);
  if (strict.length === 0 && !isDeepStrictEqual(document.parse(value), parsed)) return failure('strict reading differs');
  if (!parsed.ok) return { faults: found };
  const canonical = document.stringify(parsed.value);
  if (!isDeepStrictEqual(document.parseJsonTolerantly(canonical), parsed)) return failure(`another value: ${canonical}`);
  if (!isDeepStrictEqual(document.stringify({ ...parsed.value }), canonical)) return failure('a copy is another value');
  const encoded = JSON.parse(JSON.stringify(document.encode(parsed.value)));
  if (!isDeepStrictEqual(encoded, JSON.parse(canonical))) return failure(`encode and stringify differ: ${canonical}`);
  return { canonical };
}

function isAmong(fault, faults) {
  return faults.some(({ path, code }) => path === fault.path && code === fault.code);
}

/** Lifts a document to the current version, by every way that there is. */
function answerUpgrade(document, text) {
  const directly = document.upgradeAndParseJson(text);
  if (!directly.ok && directly.faults[0].code === 'syntax') return { faults: [{ path: '', code: 'syntax' }] };
  const value = JSON.parse(text);
  const before = structuredClone(value);
  const upgraded = document.upgrade(value);
  if (!isDeepStrictEqual(value, before)) return failure('the value was changed');
  const afterwards = upgraded.ok ? document.parse(upgraded.value) : upgraded;
  if (!isDeepStrictEqual(directly, afterwards)) return failure(`upgradeAndParseJson says ${JSON.stringify(directly)}`);
  if (!isDeepStrictEqual(document.upgradeAndParse(value), afterwards)) return failure('upgradeAndParse differs');
  if (!upgraded.ok) return { faults: upgraded.faults.map(({ path, code }) => ({ path, code })) };
  return { upgraded: stringify(upgraded.value) };
}

/** JSON in which numbers beyond every double stay so. */
function stringify(value) {
  if (Array.isArray(value)) return `[${value.map(stringify).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${stringify(item)}`).join(',')}}`;
  }
  if (value === Infinity || value === -Infinity) return value > 0 ? '1e400' : '-1e400';
  return JSON.stringify(value);
}

/** Reads a label as an installed client does: an unknown one is kept. */
function answerLabel(open, text) {
  const label = JSON.parse(text);
  if (typeof label !== 'string') return { faults: [{ path: '', code: 'type' }] };
  const kept = open(label);
  if (open(kept) !== kept) return failure(`${kept} is another label when it is read again`);
  return { canonical: JSON.stringify(kept) };
}

function failure(what) {
  return { failure: what };
}

function answerLine(line) {
  try {
    return JSON.stringify(answer(JSON.parse(line)));
  } catch (error) {
    return JSON.stringify(failure(String(error)));
  }
}

// Lines end with a line feed alone: JSON may hold U+2028.
let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  process.stdout.write(lines.map((line) => `${answerLine(line)}\n`).join(''));
});
