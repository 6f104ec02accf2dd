import { MapImage } from '../../evaluate/map-image.js';
import { useWords } from '../../text/words.js';
import type { ShownSample } from './sample-store.js';
import { layerWords } from './words.js';

/** Two rows of six stand between the wires above and below. */
const most = 12;
const size = 20;

/** Beside a pooling layer: what the best weights make of the example, map by map, over one range. */
export function LayerMaps({ node, map }: { readonly node: string; readonly map: ShownSample['maps'][string] }) {
  const say = useWords(layerWords);
  const { shown, values, min, max, shape } = map;
  const [channels = 0, height = 1, width = 1] = shown;
  if (shape.length !== 3 || height * width === 1) return null;
  const drawn = Math.min(channels, most);
  return (
    <div
      className="layer-maps"
      role="img"
      aria-label={say('mapsOf', { node, count: drawn, all: shape[0] ?? drawn })}
      title={say('mapsOf', { node, count: drawn, all: shape[0] ?? drawn })}
    >
      {Array.from({ length: drawn }, (_, i) => (
        <MapImage
          key={i}
          values={values}
          from={i * height * width}
          height={height}
          width={width}
          most={Math.max(Math.abs(min), Math.abs(max))}
          signed={min < 0}
          size={size}
        />
      ))}
    </div>
  );
}
