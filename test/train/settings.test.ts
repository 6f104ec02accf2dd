import { describe, expect, it } from 'vitest';
import { settingTexts } from '../../engine/text/index.js';
import {
  changedSettings,
  defaultSettings,
  readSettings,
  settingFromText,
  settingList,
} from '../../engine/train/index.js';

describe('training settings', () => {
  it('are complete where nothing is given, and later layers win', () => {
    const read = readSettings({ epochs: 3, learningRate: 0.5 }, { epochs: 4, optimizer: 'sgd' });
    expect(read).toMatchObject({
      ok: true,
      value: { ...defaultSettings, epochs: 4, learningRate: 0.5, optimizer: 'sgd' },
    });
  });

  it('store only what differs', () => {
    const read = readSettings({ epochs: 15, nesterov: true, threads: 2 });
    expect(read.ok && changedSettings(read.value)).toEqual({ nesterov: true, threads: 2 });
  });

  it('are refused with what came and what was wanted', () => {
    const wrong = {
      epochs: 2.5,
      batchSize: 0,
      learningRate: NaN,
      momentum: 'much',
      nesterov: 1,
      schedule: 'linear',
      colour: 'red',
      clipNorm: null,
      ['__proto__' as string]: 1,
    };
    const read = readSettings(wrong, JSON.parse('{"__proto__": 1}') as Record<string, unknown>);
    const said = read.ok ? [] : read.problems.map(({ code, values: v }) => [code, v.setting ?? v.came, v.flag ?? '']);
    expect(said).toEqual([
      ['setting-integer', 'epochs', 'epochs'],
      ['setting-integer', 'batchSize', 'batch'],
      ['setting-number', 'learningRate', 'lr'],
      ['setting-number', 'momentum', 'momentum'],
      ['setting-boolean', 'nesterov', 'nesterov'],
      ['setting-choice', 'schedule', 'schedule'],
      ['setting-unknown', 'colour', ''],
      ['setting-number', 'clipNorm', 'clip-norm'],
      ['setting-unknown', '__proto__', ''],
      ['setting-unknown', '__proto__', ''],
    ]);
  });

  it('have one flag each, a default in range, and texts', () => {
    const flags = settingList.map((s) => s.flag);
    const defaults = readSettings(Object.fromEntries(settingList.map((s) => [s.name, s.default])));
    expect({ flags: new Set(flags).size, defaults, texts: Object.keys(settingTexts) }).toEqual({
      flags: settingList.length,
      defaults: { ok: true, value: defaultSettings, problems: [] },
      texts: settingList.map((s) => s.name),
    });
  });

  it('are read from the words of a command line', () => {
    const words = { epochs: '7', learningRate: '1e-3', nesterov: 'true', schedule: 'cosine', momentum: '', seed: '0x' };
    const values = settingList.flatMap((s) =>
      s.name in words ? [[s.name, settingFromText(s, words[s.name as 'seed'])]] : [],
    );
    expect(Object.fromEntries(values)).toEqual({
      epochs: 7,
      learningRate: 0.001,
      nesterov: true,
      schedule: 'cosine',
      momentum: '',
      seed: '0x',
    });
  });
});
