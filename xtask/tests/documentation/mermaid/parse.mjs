// Says which diagrams of a JSON file, by name, Mermaid cannot read.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

// Mermaid cleans labels by means of the document that it is in, and looks for it when it is loaded.
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

const diagrams = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const [place, text] of Object.entries(diagrams)) {
  try {
    await mermaid.parse(text);
  } catch (error) {
    console.error(`${place}: ${error.message}`);
    process.exitCode = 1;
  }
}
