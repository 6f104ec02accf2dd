import { create } from 'zustand';

const useAnnounced = create<{ readonly text: string; readonly turn: number }>()(() => ({ text: '', turn: 0 }));

/** Has a screen reader say this when it has time. */
export function announce(text: string): void {
  useAnnounced.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

/** What was announced last; once in the window. */
export function Announcer() {
  const { text, turn } = useAnnounced();
  // Another key each time, so that the same words are said again.
  return (
    <div className="screen-reader" aria-live="polite" data-announcer>
      <span key={turn}>{text}</span>
    </div>
  );
}
