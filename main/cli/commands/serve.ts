import { resolve } from 'node:path';
import { ProblemError, problem } from '../../../engine/base/index.js';
import { forkEngine } from '../../host/fork-engine.js';
import { Host } from '../../host/host.js';
import type { Served } from '../../serve/serve.js';
import { serve as serveHost } from '../../serve/serve.js';
import { usualPort } from '../../serve/usual-port.js';
import type { Command, Invocation } from '../command.js';
import { defaultRoot } from '../default-root.js';

const words = {
  en: {
    open: 'Netloom is at this address, on this machine only:',
    root: (path: string): string => `Projects, runs and data are in ${path}`,
    stop: 'Ctrl-C ends it.',
  },
  zh: {
    open: 'Netloom 在以下地址运行，仅限本机访问：',
    root: (path: string): string => `项目、运行记录和数据位于 ${path}`,
    stop: '按 Ctrl-C 结束。',
  },
};

export const serve: Command = {
  id: 'serve',
  summary: {
    en: 'open the app in a browser: serves it on 127.0.0.1 and prints the address',
    zh: '在浏览器中打开应用：在 127.0.0.1 上提供服务并打印地址',
  },
  usage: '[--root DIR] [--port N]',
  words: [0, 0],
  flags: {
    root: {
      value: 'DIR',
      text: {
        en: 'where projects, runs and data are kept (default: Netloom in your home)',
        zh: '存放项目、运行记录和数据的文件夹（默认为主目录下的 Netloom）',
      },
    },
    port: {
      value: 'N',
      text: {
        en: 'the port, 0 for any free one (default: the same for a root each time, while it is free)',
        zh: '端口，0 表示任选一个空闲端口（默认每个文件夹固定使用同一端口，被占用时另选）',
      },
    },
  },
  run: serveApp,
};

/** Serves until it is told to end. */
export async function serveApp(call: Invocation): Promise<number> {
  const { out, language } = call;
  const w = words[language];
  const root = resolve(call.value('root') ?? defaultRoot());
  const host = await Host.open({ kind: 'serve', root, openEngine: () => forkEngine().port });
  const served = await serveAt(host, call.value('port'));
  out.line(w.open);
  out.line(served.address);
  out.line(w.root(host.places.root));
  out.line(w.stop);
  out.value({ address: served.address, root: host.places.root });
  await out.written();
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
  await served.close();
  host.close();
  return 0;
}

async function serveAt(host: Host, asked: string | undefined): Promise<Served> {
  if (asked !== undefined) return serveHost(host, portOf(asked));
  try {
    return await serveHost(host, usualPort(host.places.root));
  } catch (error) {
    if (error instanceof ProblemError) return serveHost(host, 0);
    throw error;
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new ProblemError([problem('serve-port', { came: text })]);
}
