import { useWords } from '../text/words.js';
import type { TemplateFacts } from './template-facts.js';
import { drawnFamilyWords, galleryWords } from './words.js';

/** How many layers of each family one network has, or two beside each other. */
export function FamilyCounts({ of }: { readonly of: readonly TemplateFacts[] }) {
  const say = useWords(galleryWords);
  const sayFamily = useWords(drawnFamilyWords);
  const counts = of.map(({ families }) => new Map(families));
  const all = [...new Set(of.flatMap(({ families }) => families.map(([family]) => family)))].filter(
    (f) => f !== 'data',
  );
  return (
    <table className="gallery-facts">
      <caption>{say('layersOf')}</caption>
      <tbody>
        {all.map((family) => (
          <tr key={family} className={`family-${family}`}>
            <th scope="row">
              <span className="stripe gallery-stripe" aria-hidden />
              {sayFamily(family)}
            </th>
            {counts.map((byFamily, i) => (
              <td key={i}>{byFamily.get(family) ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
