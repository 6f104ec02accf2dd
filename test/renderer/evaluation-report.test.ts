import { describe, expect, it } from 'vitest';
import { check } from '../../engine/check/index.js';
import { network } from '../../engine/document/index.js';
import { scoreClasses, scoreLabels, scoreNumbers } from '../../engine/train/index.js';
import { markup } from '../../renderer/evaluate/report/markup.js';
import type { ReportFacts } from '../../renderer/evaluate/report/report-facts.js';
import { reportName } from '../../renderer/evaluate/report/report-name.js';
import { reportPage } from '../../renderer/evaluate/report/report-page.js';

const hostile = '<script>alert("1")</script>';

function checkedDense(task: 'classes' | 'number') {
  const g = network('Small');
  const x = g.layer('dense', { units: task === 'classes' ? 3 : 1 }, g.input({ kind: 'vector', features: 4 }), {
    id: 'answer',
  });
  g.output(x, { task });
  return check(g.document());
}

const record: ReportFacts['record'] = {
  line: { folder: '/runs/a', name: hostile, status: 'finished', epochsDone: 4, exports: [], problems: [] },
  settings: { epochs: 4, optimizer: 'adam', learningRate: 0.001, batchSize: 32 },
  executor: 'onnxruntime 1.23',
  threads: 2,
  versions: { netloom: '9.8.7', node: '24.1.0', platform: 'linux', arch: 'x64' },
  data: { source: '/data/<b>.csv', fingerprint: 'abcdef' },
  seconds: 79,
  examples: { train: 8, validation: 2, test: 5 },
  stepsPerEpoch: 1,
  step: 4,
  curves: {},
  steps: { x: [], y: [] },
  stepMeans: { x: [], y: [] },
  best: { epoch: 3, step: 3, validationLoss: 0.1, metrics: {} },
  layers: [],
  problems: [],
  graph: '',
};

const names = ['a', '乙', hostile];
const rows = Uint32Array.of(0, 1, 2, 3, 4);
const said = [
  [0.8, 0.1, 0.1],
  [0.2, 0.7, 0.1],
  [0.9, 0.1, 0],
  [0.1, 0.3, 0.6],
  [0.1, 0.5, 0.4],
];
const labels = Int32Array.of(0, 1, 0, 2, 2);

const classes: ReportFacts = {
  name: hostile,
  folder: '/runs/a',
  created: '2026-11-21T19:29:00.000Z',
  now: new Date('2026-11-21T20:00:00.000Z'),
  split: 'test',
  weights: 'best',
  evaluation: { split: 'test', weights: 'best', ...scoreClasses(said.flat(), labels, rows, names, 0.25) },
  answers: {
    task: 'classes',
    rows: [...rows],
    labels: [...labels],
    predicted: [0, 1, 0, 2, 1],
    probability: [0.8, 0.7, 0.9, 0.6, 0.5],
  },
  inputs: { task: 'classes', names, source: '/data/<b>.csv', graph: '', sizes: [4], taken: [4] },
  checked: checkedDense('classes'),
  record,
  samples: new Map([[4, { row: 4, values: [1, 2, 3, 4], wanted: [2], came: [0.1, 0.5, 0.4] }]]),
  images: new Map(),
};

/** Texts of the page's cells, row by row, of the table after this heading. */
function tableAfter(page: string, heading: string): string[][] {
  const table = page.slice(page.indexOf(`<h2>${heading}</h2>`)).split('</table>')[0] ?? '';
  const body = table.split('<tbody>')[1] ?? '';
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell),
  );
}

describe('the report of an evaluation', () => {
  it('has the figures of the evaluation: score, interval, mistakes, macro F1, calibration gap', () => {
    const page = reportPage(classes, 'en');
    expect(
      [...page.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd><\/div>/g)].map(([, name, value]) => [name, value]),
    ).toEqual([
      ['mistakes', '1'],
      ['macro F1, %', '77.78'],
      ['calibration gap', '30.00 %'],
      ['loss', '0.25'],
    ]);
    expect(page).toContain('<p class="score">80.00 %</p>');
    expect(page).toContain('37.55 to 96.38 % with 95 % confidence (Wilson)');
  });

  it('has the confusion matrix and the scores of each class as tables, and the mistakes with their answers', () => {
    const page = reportPage(classes, 'en');
    const script = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;';
    expect(tableAfter(page, 'Confusion matrix')).toEqual([
      ['a', '2', '·', '·', '2'],
      ['乙', '·', '1', '·', '1'],
      [script, '·', '1', '1', '2'],
    ]);
    expect(tableAfter(page, 'Classes')).toEqual([
      ['a', '100.00 %', '100.00 %', '100.00 %', '2'],
      ['乙', '50.00 %', '100.00 %', '66.67 %', '1'],
      [script, '100.00 %', '50.00 %', '66.67 %', '2'],
    ]);
    expect(page).toContain(`predicted <b>乙</b><br><small>乙 50.0 % · ${script} 40.0 %<br>Sample 4</small>`);
    expect(page).toContain('<code>1 · 2 · 3 · 4</code>');
    expect(tableAfter(page, 'Network').map(([name, kind]) => [name, kind])).toEqual([
      ['input1', 'Input'],
      ['answer', 'Dense'],
      ['output1', 'Output'],
    ]);
  });

  it('says how the run was made, with what and from which data', () => {
    const page = reportPage(classes, 'en');
    const facts = new Map([...page.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>\n/g)].map(([, k, v]) => [k, v]));
    expect(Object.fromEntries(facts)).toMatchObject({
      'best epoch': '3',
      'training time': '1 min 19 s',
      executor: 'onnxruntime 1.23, 2 threads',
      'Learning rate': '0.001',
      source: '/data/&lt;b&gt;.csv',
      samples: '8 training, 2 validation, 5 test',
      Netloom: '9.8.7',
    });
  });

  it('says how many epochs once, and of how many when it ended before', () => {
    const epochsOf = (facts: ReportFacts): string[] =>
      [...reportPage(facts, 'en').matchAll(/<dt>epochs<\/dt><dd>([^<]*)<\/dd>/gi)].map(([, value = '']) => value);
    const early = { ...classes, record: { ...record, line: { ...record.line, epochsDone: 3 }, threads: 1 } };
    expect([epochsOf(classes), epochsOf(early)]).toEqual([['4'], ['3 of 4']]);
    expect(reportPage(early, 'en')).toContain('<dd>onnxruntime 1.23, 1 thread</dd>');
  });

  it('of labels: the table of their scores is headed as theirs', () => {
    const targets = { width: 2, values: Float32Array.of(1, 0, 1, 1) };
    const page = reportPage(
      {
        ...classes,
        evaluation: {
          split: 'test',
          weights: 'best',
          ...scoreLabels([0.9, 0.2, 0.7, 0.1], targets, Uint32Array.of(0, 1), 0.4),
        },
        answers: {
          task: 'labels',
          names: ['red', 'blue'],
          rows: [0, 1],
          wanted: [
            [1, 0],
            [1, 1],
          ],
          came: [
            [0.9, 0.2],
            [0.7, 0.1],
          ],
          count: 2,
        },
      },
      'en',
    );
    expect(page).toContain('<th>label</th>');
    expect(page).not.toContain('<th>class</th>');
    expect(tableAfter(page, 'Labels').map(([name]) => name)).toEqual(['red', 'blue']);
  });

  it('runs nothing and fetches nothing, whatever a class is called', () => {
    const page = reportPage(classes, 'zh');
    expect(page.match(/<script|<link|src="(?!data:)|href=|url\(|@import|javascript:/i)).toBeNull();
    expect(page).toContain("default-src 'none'");
  });

  it('is in the language that it is asked for', () => {
    const page = reportPage(classes, 'zh');
    expect(page).toContain('<html lang="zh-CN">');
    expect([...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title)).toEqual([
      '混淆矩阵',
      '类别',
      '校准',
      '最严重的错误',
      '网络',
      '训练',
      '数据',
      '版本',
    ]);
  });

  it('of numbers: errors, the largest first', () => {
    const targets = { width: 1, values: Float32Array.of(1, 2, 3) };
    const page = reportPage(
      {
        ...classes,
        evaluation: {
          split: 'test',
          weights: 'best',
          ...scoreNumbers([1.5, 2, 1], targets, Uint32Array.of(0, 1, 2), 1),
        },
        answers: {
          task: 'number',
          names: ['y'],
          rows: [0, 1, 2],
          wanted: [[1], [2], [3]],
          came: [[1.5], [2], [1]],
          count: 3,
        },
        checked: checkedDense('number'),
      },
      'en',
    );
    expect(tableAfter(page, 'Largest errors: y')).toEqual([
      ['2', '3', '1', '\u22122'],
      ['0', '1', '1.5', '0.5'],
      ['1', '2', '2', '0'],
    ]);
    expect(page).toContain('<dt>mean error</dt><dd>\u22120.5</dd>');
  });

  it('has a file name that every file system takes', () => {
    expect(reportName('a/b: "c"?', new Date(2026, 0, 5))).toBe('a b c report 2026-01-05.html');
  });
});

it('markup escapes what it is given, and takes only its own as HTML', () => {
  expect(markup`<p title="${'"\'&<>'}">${markup`<b>${1}</b>`}${['<', undefined]}</p>`.text).toBe(
    '<p title="&quot;&#39;&amp;&lt;&gt;"><b>1</b>&lt;</p>',
  );
});
