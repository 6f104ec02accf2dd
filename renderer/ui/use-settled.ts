import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for so long; undefined before. For what is too costly at each key. */
export function useSettled<T>(value: T, afterMs: number): T | undefined {
  const [settled, setSettled] = useState<{ readonly value: T }>();
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled({ value }), afterMs);
    return () => window.clearTimeout(timer);
  }, [value, afterMs]);
  return settled?.value;
}
