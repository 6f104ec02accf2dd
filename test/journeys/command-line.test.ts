import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNpy } from '../../engine/data/index.js';
import { commands } from '../../main/cli/commands/index.js';
import { folderPrints } from './folder-prints.js';
import { netloom, values } from './netloom.js';
import { fileIn } from './networks.js';

/** Holds a finished run, its export, arrays that fit and do not fit, and a project. */
let folder: string;
const inFolder = (...args: string[]): ReturnType<typeof netloom> => netloom(args, { in: folder });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'netloom-test-'));
  fileIn(folder, 'two.npy', arrayOf([2, 64]));
  fileIn(folder, 'wrong.npy', arrayOf([2, 63]));
  fileIn(folder, 'none.npy', arrayOf([0, 64]));
  fileIn(folder, 'text.npy', 'not an array');
  const made = [
    await inFolder('new', 'mine.netloom', '--from', 'mlp-digits'),
    await inFolder('train', 'mine.netloom', '--epochs', '2', '--out', 'run'),
    await inFolder('export', 'run', '--to', 'onnx', '--out', 'onnx'),
  ];
  expect(made.map(({ code, stderr }) => [code, stderr])).toEqual(made.map(() => [0, '']));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const said = [await netloom(['--version']), await netloom(['--version', '--json']), await netloom(['--json', '-v'])];
  expect(said.map(({ code, stdout }) => [code, stdout])).toEqual([
    [0, `${version}\n`],
    [0, `{"version":"${version}"}\n`],
    [0, `{"version":"${version}"}\n`],
  ]);
});

test.concurrent.each([[[]], [['--help']], [['help']], [['--json', '--help']], [['--lang', 'zh']]])(
  'netloom %j shows every command',
  async (args) => {
    const { code, stdout, stderr } = await netloom(args);
    expect([code, stderr, commands.filter(({ id }) => !stdout.includes(id))]).toEqual([0, '', []]);
  },
);

test('--help shows the usage and flags of a command, and --json the same as one value', async () => {
  const text = await netloom(['export', '--help']);
  const asJson = await netloom(['export', '--help', '--json', '--lang=zh']);
  expect([text.code, text.stderr, text.stdout.split('\n')[0], values(asJson)]).toEqual([
    0,
    '',
    'Usage: netloom export RUN|FILE|TEMPLATE --to onnx --out DIR [--weights best|final] [--seed N] [--force]',
    [
      {
        command: 'export',
        usage: 'RUN|FILE|TEMPLATE --to onnx --out DIR [--weights best|final] [--seed N] [--force]',
        flags: ['to', 'out', 'weights', 'seed', 'force'],
      },
    ],
  ]);
});

describe('--json prints values alone', () => {
  test.each([
    ['templates', []],
    ['layers', []],
    ['ops', []],
    ['check', ['lenet-5']],
    ['program', ['mlp-digits', '--step']],
    ['new', ['another.netloom', '--from', 'lenet-5']],
    ['runs', ['.']],
    ['evaluate', ['run']],
    ['export', ['run', '--to', 'onnx', '--out', 'again']],
    ['predict', ['onnx/model.onnx', 'two.npy']],
    ['doctor', []],
    ['resume', ['run']],
  ])('%s: one', async (id, words) => {
    const given = words.map((word) => (word === 'onnx/model.onnx' ? join('onnx', modelName()) : word));
    const ended = await inFolder(id, ...given, '--json');
    expect([ended.code, ended.stderr, values(ended).length]).toEqual([0, '', 1]);
  });

  test('train: one a line, the last one being the result', async () => {
    const ended = await inFolder('train', 'mine.netloom', '--epochs', '2', '--json', '--out', 'lines');
    const types = (values(ended) as { type: string }[]).map(({ type }) => type).filter((type) => type !== 'progress');
    expect([ended.code, ended.stderr, types]).toEqual([0, '', ['started', 'epoch', 'epoch', 'result']]);
  });

  test('a refusal: one with the reasons, beside the sentence on stderr', async () => {
    const ended = await inFolder('evaluate', 'nowhere', '--json');
    const path = join(folder, 'nowhere');
    expect([ended.code, values(ended)]).toEqual([
      1,
      [{ ok: false, problems: [{ code: 'run-not-found', severity: 'error', values: { path } }] }],
    ]);
    expect(ended.stderr).toMatch(/^There is no run in [^\n]+\n$/);
  });
});

test('check reports LeNet-5 with the parameters and costs of its card', async () => {
  const [report] = values(await netloom(['check', 'lenet-5', '--json'])) as { ok: boolean; totals: object }[];
  expect([report?.ok, report?.totals]).toMatchObject([
    true,
    { parameters: 61_706, trainable: 61_706, multiplyAdds: 416_520 },
  ]);
});

test('a run and its exported file predict the same', async () => {
  const [ofRun, ofFile] = [
    await inFolder('predict', 'run', 'two.npy', '--json'),
    await inFolder('predict', join('onnx', modelName()), 'two.npy', '--json'),
  ];
  const [a] = values(ofRun) as { shape: number[]; values: number[] }[];
  const [b] = values(ofFile) as { shape: number[]; values: number[] }[];
  const apart = (a?.values ?? []).map((value, i) => Math.abs(value - (b?.values[i] ?? Number.NaN)));
  expect([a?.shape, b?.shape, Math.max(...apart) < 1e-5]).toEqual([[2, 10], [2, 10], true]);
});

// One after the other: each compares the whole folder before and after.
describe('what is wrong is one sentence on stderr, exit code 1, and nothing is made, lost or changed', () => {
  const cases: [string[], RegExp][] = [
    [['nope'], /^There is no command 'nope'\. Choose one of: .+ bench\.$/],
    [['check'], /^Something is missing after the command\. Write: netloom check FILE\|TEMPLATE$/],
    [['check', 'x'.repeat(100_000)], /^'x{50,80}…' is neither a project file nor a template\. .{0,600}$/],
    [['check', 'lenet-5', '--lang', 'fr'], /^--lang cannot be 'fr'; choose one of: en, zh\.$/],
    [['train', 'lenet-5', '--epochs'], /^The value after --epochs is missing \(N\)\. See netloom train --help\.$/],
    [['train', 'lenet-5', '--epochs', 'many'], /^The setting 'epochs' \(--epochs\) is many; it must be a whole number/],
    [['train', 'lenet-5', '--lr', '1e9'], /^The setting 'learningRate' \(--lr\) is 1000000000; it must be a number/],
    [['train', 'lenet-5', '--optimizer', 'lion'], /^--optimizer cannot be 'lion'; choose one of: adam, adamw, sgd\.$/],
    [['train', 'lenet-5', '--data', 'cats'], /^There is no data set 'cats'\. Use one of digits, .+$/],
    [['train', 'lenet-5', '--out', 'run'], /run is there already and not empty\. Choose another folder/],
    [['train', 'lenet-5', '--out', 'two.npy'], /two\.npy is there already/],
    [['resume', 'onnx'], /^There is no run in .+onnx\. Give the folder that holds run\.json; /],
    [['export', 'run', '--to', 'onnx'], /^--out is missing\. See netloom export --help\.$/],
    [['export', 'run', '--to', 'keras', '--out', 'x'], /^Netloom cannot export to 'keras'; it can to onnx\.$/],
    [['export', 'run', '--to', 'onnx', '--out', 'onnx'], /--force/],
    [['export', 'run', '--to', 'onnx', '--out', 'run'], /--force|not empty/],
    [['new', 'mine.netloom', '--from', 'lenet-5'], /^mine\.netloom is there already\. .+ --force\.$/],
    [['new', 'other.netloom'], /^--from is missing\. See netloom new --help\.$/],
    [['new', 'other.netloom', '--from', 'vgg'], /^There is no template 'vgg'\. Choose one with --from: lenet-5, /],
    [['new', 'other.txt', '--from', 'lenet-5'], /^A project's name ends in \.netloom; 'other\.txt' does not\.$/],
    [['new', 'no/folder.netloom', '--from', 'lenet-5'], /^no\/folder\.netloom cannot be written, because its folder/],
    [['predict', 'run', 'wrong.npy'], /^The array has shape 2 × 63; the network takes N × 64, /],
    [['predict', 'run', 'none.npy'], /^The array has shape 0 × 64; the network takes N × 64, /],
    [['predict', 'run', 'text.npy'], /text\.npy is not an NPY file: it begins with the bytes /],
    [['predict', 'run', 'nowhere.npy'], /^There is no file .+nowhere\.npy\. /],
    [['predict', 'two.npy', 'two.npy'], /two\.npy is neither a run folder nor an ONNX file\.$/],
    [['predict', 'run', 'two.npy', '--out', 'mine.netloom'], /mine\.netloom is there already\. .+ --force\.$/],
  ];
  const named = cases.map(([args, sentence]) => ({ name: args.join(' ').slice(0, 60), args, sentence }));
  test.each(named)('$name', async ({ args, sentence }) => {
    const before = folderPrints(folder);
    const { code, stdout, stderr } = await inFolder(...args);
    const lines = stderr.split('\n');
    expect([code, stdout, lines.length, folderPrints(folder)]).toEqual([1, '', 2, before]);
    expect(lines[0]).toMatch(sentence);
  });
});

test('--force replaces an earlier export, and the folder then holds one model and what belongs to it', async () => {
  const args = ['export', 'run', '--to', 'onnx', '--out', 'forced'];
  const first = await inFolder(...args);
  const second = await inFolder(...args, '--force', '--weights', 'final');
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(readdirSync(join(folder, 'forced')).map((name) => name.replace(/^.*\.(onnx|py|safetensors)$/, '$1'))).toEqual([
    'onnx',
    'py',
    'safetensors',
    'parity.json',
  ]);
});

test.concurrent.each([
  [['check', 'lenet-5', '--lang', 'zh'], 0],
  [['nope', '--lang', 'zh'], 1],
  [['evaluate', 'run', '--lang', 'zh'], 0],
  [['train', 'mine.netloom', '--epochs', '1', '--lang', 'zh'], 0],
  [['train', 'lenet-5', '--epochs', '0', '--lang', 'zh'], 1],
  [['predict', 'run', 'wrong.npy', '--lang', 'zh'], 1],
])('netloom %j speaks Chinese', async (args, expected) => {
  const { code, stdout, stderr } = await inFolder(...args);
  expect([code, /\p{Script=Han}/u.test(expected === 0 ? stdout : stderr)]).toEqual([expected, true]);
});

/** Zeros of this shape as an NPY file. */
function arrayOf(shape: readonly number[]): Uint8Array {
  return writeNpy({ dtype: 'float', shape, data: new Float32Array(shape.reduce((a, b) => a * b, 1)) });
}

function modelName(): string {
  return readdirSync(join(folder, 'onnx')).find((name) => name.endsWith('.onnx')) ?? '';
}
