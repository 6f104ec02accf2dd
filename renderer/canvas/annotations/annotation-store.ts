import { create } from 'zustand';

/** The comment or group whose text is being written. */
export const useWriting = create<{ readonly id: string | undefined }>()(() => ({ id: undefined }));

export function writeIn(id: string | undefined): void {
  useWriting.setState({ id });
}
