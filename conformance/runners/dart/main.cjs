// The compiled program expects a browser's global object.
globalThis.self = globalThis;
require('../web.js');

// Lines end with a line feed alone: JSON may hold U+2028.
let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  process.stdout.write(lines.map((line) => `${globalThis.answer(line)}\n`).join(''));
});
