import type { Outcome } from '../base/index.js';
import { fail, ProblemError, refused } from '../base/index.js';
import { Jobs } from './jobs.js';
import type { EngineHome, Method } from './method.js';
import { methods } from './methods/index.js';
import type { Port } from './port.js';
import type { EngineMessage } from './protocol.js';
import { requestSchema } from './protocol.js';

const table = new Map<string, Method>(methods.map((m) => [m.id, m]));

/** Serves the engine on a port: validated requests in, events and answers out. Requests run side by side. */
export function serveSession(port: Port, home: EngineHome): void {
  const jobs = new Jobs();
  const send = (message: EngineMessage): void => port.send(message);
  port.onMessage((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return;
    const { id, method, params } = request.data;
    void answer(table.get(method), method, params, {
      home,
      jobs,
      id,
      emit: (event) => send({ kind: 'event', id, event }),
    }).then((outcome) => send({ kind: 'answer', id, ...outcome }));
  });
}

async function answer(
  method: Method | undefined,
  name: string,
  params: unknown,
  context: Parameters<Method['run']>[1],
): Promise<Outcome<unknown>> {
  if (!method) return fail('request-unknown', { came: name, wanted: [...table.keys()] });
  const checked = method.params.safeParse(params);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return fail('request-invalid', { method: name, field: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
  }
  try {
    return await method.run(checked.data, context);
  } catch (error) {
    if (error instanceof ProblemError) return refused(...error.problems);
    return fail('unexpected', { message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
