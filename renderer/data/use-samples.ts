import { useEffect, useRef, useState } from 'react';
import type { DataSample } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { tellRefusal } from '../ui/notices.js';
import type { PartName } from './data-store.js';

const pageSize = 60;

/** Which examples are looked at. */
export interface SampleView {
  readonly graph: string;
  readonly part: PartName;
  readonly form: 'original' | 'taken';
}

/** The examples from `first` to `last` of a part, as far as they have come; the pages around them are fetched. */
export function useSamples({ graph, part, form }: SampleView, first: number, last: number) {
  const pages = useRef<{ key: string; readonly map: Map<number, readonly DataSample[] | 'asked'> }>({
    key: '',
    map: new Map(),
  });
  const [, redraw] = useState(0);
  const key = `${part} ${form} ${graph}`;
  const [from, to] = [Math.floor(first / pageSize), Math.floor(Math.max(first, last) / pageSize)];
  useEffect(() => {
    const kept = pages.current;
    if (kept.key !== key) {
      kept.key = key;
      kept.map.clear();
    }
    for (let page = from; page <= to; page++) {
      if (kept.map.has(page)) continue;
      kept.map.set(page, 'asked');
      bridge.call('data.page', { graph, part, form, from: page * pageSize, count: pageSize }).then(
        ({ samples }) => {
          if (kept.key !== key) return;
          kept.map.set(page, samples);
          redraw((n) => n + 1);
        },
        (error: unknown) => {
          if (kept.key !== key) return;
          kept.map.delete(page);
          tellRefusal(error);
        },
      );
    }
  }, [key, graph, part, form, from, to]);
  return (index: number): DataSample | undefined => {
    if (pages.current.key !== key) return undefined;
    const page = pages.current.map.get(Math.floor(index / pageSize));
    return page === 'asked' ? undefined : page?.[index % pageSize];
  };
}
