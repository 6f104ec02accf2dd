import type { Param, ParamSchema } from '../../engine/layers/index.js';
import type { LayerText } from '../../engine/text/index.js';
import { code, table } from './markdown.js';

/** The parameters of a layer or block with their defaults, ranges and helps in both languages. */
export function paramTable(params: ParamSchema, text: LayerText): string[] {
  const rows = Object.entries(params).map(([name, param]) => {
    const help = text.params[name]?.help;
    return [code(name), code(JSON.stringify(param.default)), rangeText(param), help?.en ?? '', help?.zh ?? ''];
  });
  return table(['parameter', 'default', 'range', 'what it does', '作用'], rows);
}

function rangeText(param: Param): string {
  if (param.kind === 'choice') return param.options.map(code).join(', ');
  if (param.kind === 'padding') return '`same`, `valid` or top, left, bottom, right';
  if (!('min' in param) && !('max' in param)) return param.kind;
  const { min, max } = param;
  const from = min === undefined ? '' : ` from ${String(min)}`;
  return `${param.kind}${from}${max === undefined ? '' : ` to ${String(max)}`}`;
}
