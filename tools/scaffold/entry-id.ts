const wellFormed = /^[a-z]+[0-9]*[a-z]*([A-Z][a-z]*[0-9]*[a-z]*)*$/;

/** Words that may not name a constant in TypeScript, and so can be no id. */
const reserved = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** Why this cannot be the id of a new layer, block or operation, as a sentence; undefined where it can. */
export function idFault(id: string): string | undefined {
  if (id.length > 40) return `The id ${id.slice(0, 40)}... is longer than 40 characters.`;
  if (!wellFormed.test(id)) return `The id ${JSON.stringify(id)} is not in camelCase, such as maxPool2d or reduceSum.`;
  return reserved.has(id) ? `The id ${id} is a word of TypeScript; choose another, such as ${id}Values.` : undefined;
}

/** The file name of an id, without extension: `reduceSum` gives `reduce-sum`, `maxPool2d` gives `max-pool-2d`. */
export function fileNameOf(id: string): string {
  const humps = id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return humps === id ? id : humps.replace(/([a-z])([0-9]+d)$/, '$1-$2');
}
