import type { LayerText } from '../../engine/text/index.js';
import { table } from './markdown.js';

interface Member {
  readonly id: string;
  readonly family: string;
  readonly text: LayerText;
}

/** The parts of a page about layers or blocks: for each family, in the order of the list, an overview and the sections. */
export function familyParts<M extends Member>(
  noun: string,
  all: readonly M[],
  section: (member: M) => readonly string[],
): string[][] {
  const families = [...new Set(all.map(({ family }) => family))];
  return families.map((family) => {
    const members = all.filter((member) => member.family === family);
    const title = `## ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
    return [
      title,
      '',
      ...overview(noun, members),
      ...members.flatMap((member) => [...heading(member), ...section(member)]),
    ];
  });
}

function overview(noun: string, members: readonly Member[]): string[] {
  return table(
    [noun, '名称', 'what it does'],
    members.map(({ id, text }) => [`[${text.title.en}](#${id.toLowerCase()})`, text.title.zh, text.summary.en]),
  );
}

function heading({ id, text: { title, summary, about } }: Member): string[] {
  const lines = [`### ${id}`, `**${title.en} / ${title.zh}.** ${summary.en}`, summary.zh, about.en, about.zh];
  return lines.flatMap((line) => [line, '']);
}
