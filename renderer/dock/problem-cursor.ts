import { create } from 'zustand';

/** Which problem F8 has come to, as an index into the listed ones. */
export interface ProblemCursor {
  readonly at: number;
  /** Counts the steps; 0: nobody has asked yet. */
  readonly asked: number;
}

export const useProblemCursor = create<ProblemCursor>()(() => ({ at: 0, asked: 0 }));
