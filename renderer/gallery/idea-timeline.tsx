import { useMemo } from 'react';
import type { Family, Template } from '../../templates/index.js';
import { families } from '../../templates/index.js';
import { familyTitle } from './family-title.js';
import { useLanguage, useWords } from '../text/words.js';
import { useMedia } from '../ui/use-media.js';
import { yearOf } from './template-facts.js';
import { galleryWords } from './words.js';

const width = 1060;
/** Drawn narrower in a narrow window, so that its letters stay as large. */
const narrowWidth = 700;
/** About what a name takes, per letter; one that would reach the next knot is told by its tooltip alone. */
const letterWidth = { en: 6.3, zh: 11.5 };
const laneHeight = 24;
const top = 18;

/** A family's thread is drawn in the dye of the layers that its networks are known for. */
const dyes: Readonly<Record<Family, string>> = {
  perceptron: 'dense',
  plain: 'conv',
  branches: 'merge',
  shortcuts: 'block',
  lightweight: 'pool',
  segmentation: 'norm',
  sequence: 'rnn',
};

/** The years of the ideas, one thread for each family; a knot is the first network of its year. */
export function IdeaTimeline({
  templates,
  selected,
  onSelect,
}: {
  readonly templates: readonly Template[];
  readonly selected: Template;
  onSelect(template: Template): void;
}) {
  const say = useWords(galleryWords);
  const language = useLanguage();
  const { years, lanes } = useMemo(() => threads(templates), [templates]);
  const narrow = useMedia('(max-width: 1180px)');
  const right = narrow ? narrowWidth : width;
  const left = narrow ? 138 : 150;
  const x = (year: string): number =>
    left + (years.indexOf(year) * (right - left - (narrow ? 92 : 120))) / Math.max(1, years.length - 1);
  const height = top + lanes.length * laneHeight + 14;
  return (
    <svg
      className="idea-timeline"
      viewBox={`0 0 ${right} ${height}`}
      role="group"
      aria-label={say('timeline')}
      preserveAspectRatio="xMinYMid meet"
    >
      {years.map((year) => (
        <g key={year}>
          <path d={`M${x(year)} 6V${height - 20}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={x(year)} y={height - 6} textAnchor="middle" className="idea-timeline-year">
            {year}
          </text>
        </g>
      ))}
      {lanes.map(({ family, knots }, row) => {
        const y = top + row * laneHeight;
        const dye = `var(--f-${dyes[family]})`;
        const first = knots[0]?.year ?? '';
        const hasRoom = (i: number): boolean => {
          const next = knots[i + 1];
          const { length } = knots[i]?.template.card.title[language] ?? '';
          return !next || x(next.year) - x(knots[i]?.year ?? '') > 14 + length * letterWidth[language];
        };
        return (
          <g key={family}>
            <text x={0} y={y + 4} className="idea-timeline-family">
              {familyTitle(family, language)}
            </text>
            <path d={`M${x(first)} ${y}H${right - 8}`} stroke={dye} strokeWidth={2.5} />
            {knots.map(({ year, template }, i) => (
              <g
                key={year}
                className="idea-timeline-knot"
                role="button"
                tabIndex={-1}
                aria-label={template.card.title[language]}
                onClick={() => onSelect(template)}
              >
                <title>{template.card.title[language]}</title>
                <circle cx={x(year)} cy={y} r={12} fill="transparent" />
                {template === selected && (
                  <circle cx={x(year)} cy={y} r={9} fill="none" stroke="var(--accent)" strokeWidth={1.5} />
                )}
                <circle cx={x(year)} cy={y} r={5} fill="var(--bg-raised)" stroke={dye} strokeWidth={2.5} />
                {hasRoom(i) && (
                  <text x={x(year) + 9} y={y - 6} className="idea-timeline-name">
                    {template.card.title[language]}
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface Lane {
  readonly family: Family;
  readonly knots: readonly { readonly year: string; readonly template: Template }[];
}

/** Table data sets are older than the networks on them and stay out: their year is not the idea's. */
function threads(templates: readonly Template[]): { years: readonly string[]; lanes: readonly Lane[] } {
  const ideas = templates.filter(
    ({ card }) => !card.source.endsWith('(the data)') && yearOf({ card } as Template) !== '',
  );
  const lanes = (Object.keys(families) as Family[]).map((family) => {
    const byYear = new Map<string, Template>();
    for (const template of ideas.filter(({ card }) => card.family === family)) {
      const year = yearOf(template);
      const there = byYear.get(year);
      // The paper's own network stands for its year.
      if (!there || (there.card.score !== undefined && template.card.score === undefined)) byYear.set(year, template);
    }
    const knots = [...byYear].map(([year, template]) => ({ year, template }));
    return { family, knots: knots.sort((a, b) => a.year.localeCompare(b.year)) };
  });
  const years = [...new Set(lanes.flatMap(({ knots }) => knots.map(({ year }) => year)))].sort();
  return { years, lanes: lanes.filter(({ knots }) => knots.length > 0) };
}
