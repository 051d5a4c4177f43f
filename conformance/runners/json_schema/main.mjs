import { readFileSync } from 'node:fs';

import Ajv from 'ajv/dist/2020.js';

const schemas = JSON.parse(readFileSync(new URL('schemas.json', import.meta.url), 'utf8'));
const compiled = new Map();

function validator(key) {
  let validate = compiled.get(key);
  if (validate === undefined) {
    // `ownProperties`: a property called `constructor` would seem to be there always.
    validate = new Ajv({ ownProperties: true, strictTypes: false }).compile(schemas[key]);
    compiled.set(key, validate);
  }
  return validate;
}

function answer(line) {
  const { registry, document, text, way } = JSON.parse(line);
  if (way !== 'strict') return 'silent';
  // The schemas of enums are strict.
  if (schemas[`${registry}/${document}`] === undefined) return 'silent';
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return 'silent';
  }
  try {
    return { accepted: validator(`${registry}/${document}`)(value) };
  } catch (error) {
    return { failure: String(error) };
  }
}

// Lines end with a line feed alone: JSON may hold U+2028.
let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  process.stdout.write(lines.map((line) => `${JSON.stringify(answer(line))}\n`).join(''));
});
