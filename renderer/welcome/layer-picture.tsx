import type { Answer } from '../../main/bridge/index.js';
import { MapImage } from '../evaluate/map-image.js';
import { useWords } from '../text/words.js';
import { welcomeWords } from './words.js';

type LayerMap = Answer<'results.activations'>['nodes'][string];

const most = 16;

/** What one layer makes of the image: its maps, or its values as cells. */
export function LayerPicture({
  map,
  kind,
  trained,
}: {
  readonly map: LayerMap;
  readonly kind: 'input' | 'maps' | 'values';
  readonly trained: boolean;
}) {
  const say = useWords(welcomeWords);
  const range = Math.max(Math.abs(map.min), Math.abs(map.max));
  if (kind === 'values') return <ValueCells map={map} range={range} />;
  const [channels = 1, height = 1, width = 1] = map.shown;
  const all = map.shape[0] ?? channels;
  const shown = Math.min(channels, most);
  const size = kind === 'input' ? 56 : shown > 8 ? 36 : 60;
  return (
    <div className="welcome-picture">
      <div className="welcome-maps" style={{ gridTemplateColumns: `repeat(${Math.min(shown, 8)}, auto)` }}>
        {Array.from({ length: shown }, (_, i) => (
          <MapImage
            key={i}
            values={map.values}
            from={i * height * width}
            height={height}
            width={width}
            most={range}
            signed={false}
            size={size}
          />
        ))}
      </div>
      {kind === 'maps' && <span>{say(height >= 20 && !trained ? 'maps' : 'mapsOnly', { n: all })}</span>}
      {kind === 'input' && <span>{say('oneImage')}</span>}
    </div>
  );
}

function ValueCells({ map, range }: { readonly map: LayerMap; readonly range: number }) {
  const say = useWords(welcomeWords);
  const { values, shape } = map;
  const columns = 42;
  return (
    <div className="welcome-picture">
      <svg width={columns * 11} height={Math.ceil(values.length / columns) * 11} aria-hidden>
        {values.map((value, i) => (
          <rect
            key={i}
            x={(i % columns) * 11}
            y={Math.floor(i / columns) * 11}
            width={9}
            height={9}
            rx={2}
            fill="var(--text)"
            fillOpacity={0.08 + 0.8 * (Math.abs(value) / (range || 1))}
          />
        ))}
      </svg>
      <span>{say('values', { n: shape[0] ?? values.length })}</span>
    </div>
  );
}
