// How many bytes a module is when it is minified and compressed.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [whole, one] = process.argv.slice(2).map((path) => gzipSync(readFileSync(path), { level: 9 }).length);
console.log(`bytes: whole package ${whole}, IntegrationType alone ${one}, minified and compressed`);
