import type { Outcome, Problem } from '../base/index.js';
import { done, fail, problem, refused } from '../base/index.js';
import type { FieldFaults } from './field-reader.js';
import { FieldReader, isObject } from './field-reader.js';
import { fileVersion } from './file-version.js';
import { migrateFile } from './migrations/migrate-file.js';
import type { Migration } from './migrations/index.js';
import { migrations } from './migrations/index.js';
import { parseJson } from './parse-json.js';
import { readComment, readDefinition, readGroup, readNode, readWire, withExtra } from './read-records.js';
import type { GraphDocument, JsonObject } from './records.js';
import { shownValue } from './shown-value.js';

/** More faults than this are not listed: nobody reads them. */
const mostFaults = 20;

/**
 * A document from the text of a `.netloom` file. What this version does not know is kept, so that reading and writing
 * lose nothing; wires and layers that lead nowhere are kept too, since the check reports them. Never throws.
 */
export function readDocument(text: string, list: readonly Migration[] = migrations): Outcome<GraphDocument> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!isObject(json.value)) return fail('project-not-netloom', { came: shownValue(json.value) });
  const { format, version } = json.value;
  if (format !== 'netloom') return fail('project-not-netloom', { came: shownValue(format) });
  const file = migrateFile(json.value, list, fileVersion);
  return file.ok ? readFields(file.value, Number(version)) : file;
}

function readFields(file: JsonObject, came: number): Outcome<GraphDocument> {
  const problems: Problem[] = [];
  const fields = new FieldReader(file, '', collectingIn(problems));
  fields.has('format');
  fields.has('version');
  const document = withExtra<GraphDocument>(
    {
      format: 'netloom',
      version: fileVersion,
      title: fields.text('title', ''),
      nodes: fields.byId('nodes', (node) => readNode(node, came)),
      wires: fields.byId('wires', readWire),
      definitions: fields.byId('definitions', (definition) => readDefinition(definition, came)),
      comments: fields.byId('comments', readComment),
      groups: fields.byId('groups', readGroup),
      training: fields.object('training'),
      data: fields.object('data'),
    },
    fields,
  );
  return problems.length > 0 ? refused(...problems) : done(document);
}

function collectingIn(problems: Problem[]): FieldFaults {
  const add = (found: Problem): void => {
    if (problems.length < mostFaults) problems.push(found);
  };
  return {
    field: (path, came, wanted) => add(problem('project-field', { path, came, wanted })),
    twice: (path, id) => add(problem('project-id-twice', { path, id })),
  };
}
