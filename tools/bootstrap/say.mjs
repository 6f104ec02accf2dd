/** A failure whose message is the whole story: what failed and what to do. It is printed without a stack trace. */
export class Stop extends Error {}

/** One line about what the bootstrap does now, marked so that it stands out from the output of the tools it runs. */
export function say(line) {
  process.stdout.write(`netloom: ${line}\n`);
}

/** Runs a command's body, prints a failure as a sentence and turns the answer into the exit code. */
export async function runMain(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Stop)) process.stderr.write('netloom: something unexpected happened in the bootstrap.\n');
    process.stderr.write(`netloom: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
