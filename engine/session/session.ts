import type { ZodError } from 'zod';
import type { Outcome } from '../base/index.js';
import { fail, ProblemError, refused } from '../base/index.js';
import { Jobs } from './jobs.js';
import { KeptRuns } from './kept-runs.js';
import type { EngineHome, Method } from './method.js';
import { methods } from './methods/index.js';
import type { Port } from './port.js';
import type { EngineMessage } from './protocol.js';
import { requestSchema } from './protocol.js';

const table = new Map<string, Method>(methods.map((m) => [m.id, m]));

/** Serves the engine on a port: validated requests in, events and answers out. Requests run side by side. */
export function serveSession(port: Port, home: EngineHome): void {
  const jobs = new Jobs();
  const kept = new KeptRuns();
  const send = (message: EngineMessage): void => port.send(message);
  port.onMessage((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) {
      const id = numberOf(message);
      // Without a number there is nobody to answer.
      if (id !== undefined) send({ kind: 'answer', id, ...invalid('', request.error) });
      return;
    }
    const { id, method, params } = request.data;
    const context = { home, jobs, kept, id, emit: (event: unknown): void => send({ kind: 'event', id, event }) };
    void jobs
      .accept(id, () => answer(table.get(method), method, params, context))
      .then((outcome) => send({ kind: 'answer', id, ...outcome }));
  });
}

function numberOf(message: unknown): number | undefined {
  return requestSchema.pick({ id: true }).strip().safeParse(message).data?.id;
}

function invalid(method: string, { issues: [issue] }: ZodError): Outcome<never> {
  return fail('request-invalid', { method, field: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
}

async function answer(
  method: Method | undefined,
  name: string,
  params: unknown,
  context: Parameters<Method['run']>[1],
): Promise<Outcome<unknown>> {
  if (!method) return fail('request-unknown', { came: name, wanted: [...table.keys()] });
  const checked = method.params.safeParse(params);
  if (!checked.success) return invalid(name, checked.error);
  try {
    return await method.run(checked.data, context);
  } catch (error) {
    if (error instanceof ProblemError) return refused(...error.problems);
    const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
    return fail('unexpected', { message, stack });
  }
}
