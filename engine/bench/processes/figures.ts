import { createInterface } from 'node:readline';
import { valueOf } from '../../base/index.js';
import { readDocument } from '../../document/index.js';
import { compileFigures } from '../figures/compile-times.js';
import { recheckFigures } from '../figures/recheck.js';

/**
 * The compiler's times: for a line `{template, text}` of the input, with the text of its file, those of compiling it;
 * for an empty object those from an edit to the rechecked graph.
 */
async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const { template, text } = JSON.parse(line) as { template?: string; text?: string };
    const figures =
      template === undefined ? recheckFigures() : compileFigures(template, valueOf(readDocument(text ?? '')));
    console.log(JSON.stringify(figures));
  }
}

await main();
