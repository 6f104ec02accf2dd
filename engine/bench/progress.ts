/** What a benchmark is doing, for the one who waits. */
export type Progress =
  | { readonly doing: 'figures' }
  | {
      readonly doing: 'gradients' | 'starting' | 'profile';
      readonly net: string;
      readonly at: number;
      readonly of: number;
    }
  | {
      readonly doing: 'trying';
      readonly net: string;
      readonly at: number;
      readonly of: number;
      readonly peer: string;
    }
  | {
      readonly doing: 'round';
      readonly net: string;
      readonly at: number;
      readonly of: number;
      readonly round: number;
      readonly rounds: number;
    }
  | { readonly doing: 'memory'; readonly net: string; readonly at: number; readonly of: number };

/** A place that progress is told to. */
export type Tell = (progress: Progress) => void;
