import { create } from 'zustand';

/** The bar that looks for layers by name. */
export interface Find {
  readonly open: boolean;
  /** Counts the calls: an open bar takes the focus again. */
  readonly asked: number;
}

export const useFind = create<Find>()(() => ({ open: false, asked: 0 }));

export function openFind(): void {
  useFind.setState(({ asked }) => ({ open: true, asked: asked + 1 }));
}

export function closeFind(): void {
  useFind.setState({ open: false });
}
