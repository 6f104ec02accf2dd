import type { Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import type { CommandRequest } from './apply-command.js';
import { prepareCommand } from './apply-command.js';
import type { Change } from './changes.js';
import { applyChange, changeBetween, invertChange, isEmptyChange } from './changes.js';
import type { StepName } from './editing/command.js';
import { keepFolds } from './editing/keep-folds.js';
import type { GraphDocument } from './records.js';

/** One step that can be undone. */
export interface HistoryStep {
  readonly name: StepName;
  readonly change: Change;
  /** Steps that follow each other with the same key become one, such as the letters typed into one field. */
  readonly mergeKey?: string;
}

/** A document with the steps that led to it (newest last) and those that were undone (next to redo last). A pure value. */
export interface History {
  readonly document: GraphDocument;
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
  /** The most steps that are kept. */
  readonly limit: number;
}

/** A document that nothing has been done to. */
export function startHistory(document: GraphDocument, limit = 200): History {
  return { document, done: [], undone: [], limit };
}

/** Applies a command as a step; a command of the view changes the document without one. */
export function perform(history: History, request: CommandRequest): Outcome<History> {
  const command = prepareCommand(request);
  if (!command.ok) return command;
  const { run, view, name, mergeKey } = command.value;
  const next = run(history.document);
  if (!next.ok) return next;
  const after = view ? { ...history, document: next.value } : record(history, next.value, name, mergeKey);
  return done(after, next.problems);
}

/** Takes `next` as the state after one more step; what was undone is given up. The same document is no step. */
export function record(history: History, next: GraphDocument, name: StepName, mergeKey?: string): History {
  if (next === history.document) return history;
  const last = history.done.at(-1);
  const merges = mergeKey !== undefined && last?.mergeKey === mergeKey;
  const start = merges ? applyChange(history.document, invertChange(last.change)) : history.document;
  const earlier = merges ? history.done.slice(0, -1) : history.done;
  const change = changeBetween(start, next);
  if (isEmptyChange(change)) return { ...history, document: next, done: earlier };
  const step: HistoryStep = { name, change, ...(mergeKey === undefined ? {} : { mergeKey }) };
  return { ...history, document: next, done: [...earlier, step].slice(-history.limit), undone: [] };
}

/** Ends merging: the next step stands for itself, as when a field loses the focus. */
export function mark(history: History): History {
  const last = history.done.at(-1);
  if (last?.mergeKey === undefined) return history;
  const { mergeKey: _, ...step } = last;
  return { ...history, done: [...history.done.slice(0, -1), step] };
}

/** The state before the last step; unchanged where there is none. */
export function undo(history: History): History {
  const step = history.done.at(-1);
  if (!step) return history;
  const document = keepFolds(history.document, applyChange(history.document, invertChange(step.change)));
  return mark({ ...history, document, done: history.done.slice(0, -1), undone: [...history.undone, step] });
}

/** The state before the last undo; unchanged where there is none. */
export function redo(history: History): History {
  const step = history.undone.at(-1);
  if (!step) return history;
  const document = keepFolds(history.document, applyChange(history.document, step.change));
  const { mergeKey: _, ...closed } = step;
  return { ...history, document, done: [...history.done, closed], undone: history.undone.slice(0, -1) };
}
