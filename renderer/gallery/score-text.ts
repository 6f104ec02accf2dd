import type { Score } from '../../templates/index.js';
import type { Say } from '../text/words.js';
import { percent } from '../ui/format.js';
import type { galleryWords } from './words.js';

/** `99.4 % accuracy`, `R² 0.49`. */
export function scoreText({ metric, value }: Score, say: Say<typeof galleryWords>): string {
  if (metric === 'accuracy') return `${percent(value, 1)} ${say('accuracy')}`;
  return `${say(metric === 'r2' ? 'r2' : 'iou')} ${value.toFixed(3)}`;
}
