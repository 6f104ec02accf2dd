const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield ' +
    'g x graph network NaN Infinity'
  ).split(' '),
);

/** Names for values in code, made from ids: `stage2-1` becomes `stage2_1`; no two are the same. */
export class TemplateNames {
  private readonly taken = new Set<string>();

  of(id: string): string {
    const plain = id.replaceAll(/[^\w$]+/g, '_').replace(/^(?=\d)/, '_') || '_';
    let name = plain;
    for (let number = 2; reserved.has(name) || this.taken.has(name); number++) name = `${plain}_${number}`;
    this.taken.add(name);
    return name;
  }
}
