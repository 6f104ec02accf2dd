import type { Outcome } from '../../base/index.js';
import type { RawData } from '../raw-data.js';
import type { RecipeStep } from '../recipe.js';

/** Where the host keeps what sources read. */
export interface DataPlaces {
  /** The folder `engine/data/bundled` as it is installed. */
  readonly bundledDirectory: string;
}

/** A kind of input that a source can become without loss, and how. */
export interface SourceForm {
  readonly sizes: readonly number[];
  readonly steps: readonly RecipeStep[];
}

/** A data set that Netloom can load. */
export interface DataSource {
  readonly id: string;
  readonly classNames: readonly string[];
  /** Sizes of one raw example in Program order. */
  readonly sizes: readonly number[];
  /** The default recipes, one per kind of network input. */
  readonly forms: readonly SourceForm[];
  load(places: DataPlaces): Promise<Outcome<RawData>>;
}
