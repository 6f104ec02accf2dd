import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { forkEngine } from '../../../main/host/fork-engine.js';
import { Host } from '../../../main/host/host.js';
import type { Served } from '../../../main/serve/serve.js';
import { serve } from '../../../main/serve/serve.js';

let host: Host;
let served: Served;
let root = '';
let outside = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-serve-'));
  root = join(folder, 'root');
  outside = join(folder, 'secret.netloom');
  writeFileSync(outside, 'secret');
  host = await Host.open({ kind: 'serve', root, openEngine: () => forkEngine().port });
  served = await serve(host, 0);
});
afterAll(async () => {
  await served.close();
  host.close();
  rmSync(join(root, '..'), { recursive: true, force: true });
});

const here = (): URL => new URL(served.address);
const token = (): string => here().searchParams.get('token') ?? '';
const cookie = (): string => `netloom_${here().port}=${token()}`;

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

function ask({ path, method = 'GET', headers = {} }: Asked): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: here().port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

/** Whether a WebSocket is let in. */
function joins(headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${here().port}/bridge`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('the server of the app', () => {
  it('lets in whoever has the address with the token, and then the page that it gave', async () => {
    expect((await ask({ path: `/?token=${token()}` })).status).toBe(200);
    expect((await ask({ path: '/', headers: { cookie: cookie() } })).status).toBe(200);
  });

  it('refuses a missing and a wrong token, on pages and files alike', async () => {
    const wrong = `netloom_${here().port}=${'a'.repeat(token().length)}`;
    for (const headers of [{}, { cookie: wrong }]) {
      expect((await ask({ path: '/', headers })).status).toBe(403);
      expect((await ask({ path: '/file?path=projects', headers })).status).toBe(403);
    }
  });

  it('refuses a foreign name of this machine and a foreign page, token or not', async () => {
    const headers = { cookie: cookie() };
    expect((await ask({ path: '/', headers: { ...headers, host: 'evil.example' } })).status).toBe(403);
    expect((await ask({ path: '/', headers: { ...headers, origin: 'http://evil.example' } })).status).toBe(403);
  });

  it('lets a WebSocket in only with the token and from a page of its own', async () => {
    const origin = `http://127.0.0.1:${here().port}`;
    expect([
      await joins({ cookie: cookie(), origin }),
      await joins({ origin }),
      await joins({ cookie: cookie() }),
      await joins({ cookie: cookie(), origin: 'http://evil.example' }),
      await joins({ cookie: cookie(), origin, host: 'evil.example' }),
    ]).toEqual([true, false, false, false, false]);
  });

  it('sends no file outside its root, however the path is written', async () => {
    const headers = { cookie: cookie() };
    for (const path of ['../secret.netloom', outside, 'projects/../../secret.netloom', 'projects%2f..%2f..%2fsecret']) {
      const { status, body } = await ask({ path: `/file?path=${encodeURIComponent(path)}`, headers });
      expect([status >= 400, body.includes('secret.') && !body.includes('place-outside')]).toEqual([true, false]);
    }
    for (const path of ['/../package.json', '/..%2fpackage.json', '/assets/../../main/cli.js']) {
      expect((await ask({ path, headers })).status).toBe(404);
    }
  });

  it('takes files only from its page, only under the root', async () => {
    const origin = `http://127.0.0.1:${here().port}`;
    const path = `/upload?name=${encodeURIComponent('../../evil.csv')}`;
    expect((await ask({ path, method: 'POST', headers: { cookie: cookie() } })).status).toBe(403);
    const { status, body } = await ask({ path, method: 'POST', headers: { cookie: cookie(), origin } });
    expect([status, (JSON.parse(body) as { path: string }).path]).toEqual([200, join(root, 'data', 'evil.csv')]);
  });
});
