import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { packageFile } from '../../package-files.js';
import type { Command, Invocation } from '../command.js';
import { defaultRoot } from '../default-root.js';
import type { ElectronProgram } from '../electron-program.js';
import { electronProgram } from '../electron-program.js';
import { serve, serveApp } from './serve.js';

type Absent = Extract<ElectronProgram, { absent: unknown }>['absent'];

const words = {
  en: {
    fetch: "Fetching Electron's program, once (about 110 MB) ...",
    opens: 'Netloom opens in its own window.',
    absent: {
      'no-display': 'There is no display here, so Netloom is served to a browser instead of opening a window.',
      'not-installed': 'Electron is not installed here, so Netloom is served to a browser; everything works there too.',
      'not-fetched':
        "Electron's program could not be fetched, so Netloom is served to a browser; everything works there too.",
    } satisfies Record<Absent, string>,
  },
  zh: {
    fetch: '正在下载 Electron 程序，仅此一次（约 110 MB）……',
    opens: 'Netloom 将在自己的窗口中打开。',
    absent: {
      'no-display': '这里没有显示器，因此 Netloom 改为在浏览器中提供，而不打开窗口。',
      'not-installed': '这里没有安装 Electron，因此 Netloom 改为在浏览器中提供；所有功能同样可用。',
      'not-fetched': '无法下载 Electron 程序，因此 Netloom 改为在浏览器中提供；所有功能同样可用。',
    } satisfies Record<Absent, string>,
  },
};

export const start: Command = {
  id: 'start',
  summary: {
    en: 'open the app: in its own window where Electron and a display are there, else in a browser',
    zh: '打开应用：有 Electron 和显示器时在自己的窗口中打开，否则在浏览器中打开',
  },
  usage: '[--root DIR] [--port N]',
  words: [0, 0],
  flags: serve.flags,
  run: async (call) => {
    const { out, language } = call;
    const w = words[language];
    const found = await electronProgram(() => out.line(w.fetch));
    if ('absent' in found) {
      out.line(w.absent[found.absent]);
      return serveApp(call);
    }
    out.line(w.opens);
    await out.written();
    return openElectron(found.path, call);
  },
};

function openElectron(program: string, call: Invocation): Promise<number> {
  const root = resolve(call.value('root') ?? defaultRoot());
  // Chromium refuses to be root with its sandbox on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((ended, failed) => {
    const child = spawn(program, [...asRoot, packageFile('')], {
      stdio: 'inherit',
      env: { ...process.env, NETLOOM_ROOT: root },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill(signal));
    child.once('error', failed);
    child.once('close', (code) => ended(code ?? 0));
  });
}
