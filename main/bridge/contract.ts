import type { AnswerOfCall, ParamsOfCall } from './call.js';
import { appCalls } from './calls/app.js';
import { exportCalls } from './calls/exports.js';
import { dataCalls } from './calls/data.js';
import { projectCalls } from './calls/projects.js';
import { resultCalls } from './calls/results.js';
import { runCalls } from './calls/runs.js';
import type { HostEvents } from './events.js';

/** Everything a window can ask of its host, by name: the one place where calls are named, typed and checked. */
export const contract = {
  ...appCalls,
  ...projectCalls,
  ...runCalls,
  ...resultCalls,
  ...exportCalls,
  ...dataCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What the call of this name takes. */
export type Params<N extends CallName> = ParamsOfCall<Contract[N]>;
/** What the call of this name answers. */
export type Answer<N extends CallName> = AnswerOfCall<Contract[N]>;

export type EventName = keyof HostEvents;
