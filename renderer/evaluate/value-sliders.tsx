import { Shuffle } from 'lucide-react';
import { Slider } from 'radix-ui';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { significant } from '../ui/format.js';
import type { ColumnRange } from './run-inputs.js';

const words = {
  another: { en: 'Take a sample', zh: '取一个样本' },
  range: { en: 'In the data from {min} to {max}', zh: '数据范围 {min} 至 {max}' },
} as const;

const steps = 200;

/** A table's row to play with: a slider for each number, within the range that the data has. */
export function ValueSliders({
  columns,
  values,
  onChange,
  onShuffle,
}: {
  readonly columns: readonly ColumnRange[];
  readonly values: readonly number[];
  onChange(values: readonly number[]): void;
  onShuffle(): void;
}) {
  const say = useWords(words);
  const set = (at: number, value: number): void => onChange(values.map((old, i) => (i === at ? value : old)));
  return (
    <div className="value-sliders">
      <div className="value-sliders-rows">
        {columns.map((column, i) => {
          const value = values[i] ?? column.median;
          return (
            <label key={column.name} className="value-slider">
              <span className="value-slider-name" title={column.name}>
                {column.name}
              </span>
              {column.kind === 'category' ? (
                <select className="field" value={value} onChange={(event) => set(i, Number(event.target.value))}>
                  {column.categories.map((name, at) => (
                    <option key={name} value={at}>
                      {name}
                    </option>
                  ))}
                </select>
              ) : (
                <>
                  <Slider.Root
                    className="slider"
                    title={say('range', { min: significant(column.min), max: significant(column.max) })}
                    min={column.min}
                    max={column.max}
                    step={(column.max - column.min) / steps || 1}
                    value={[value]}
                    onValueChange={([next]) => next !== undefined && set(i, next)}
                  >
                    <Slider.Track className="slider-track">
                      <Slider.Range className="slider-range" />
                    </Slider.Track>
                    <Slider.Thumb className="slider-thumb" aria-label={column.name} />
                  </Slider.Root>
                  <span className="value-slider-value mono">{significant(value, 3)}</span>
                </>
              )}
            </label>
          );
        })}
      </div>
      <Button size="small" onClick={onShuffle}>
        <Shuffle size={14} aria-hidden />
        {say('another')}
      </Button>
    </div>
  );
}
