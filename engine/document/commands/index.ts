import type { Command } from '../editing/command.js';
import { addBlock } from './add-block.js';
import { addComment } from './add-comment.js';
import { addDefinition } from './add-definition.js';
import { addNode } from './add-node.js';
import { connect } from './connect.js';
import { disconnect } from './disconnect.js';
import { duplicate } from './duplicate.js';
import { editComment } from './edit-comment.js';
import { foldBlock } from './fold-block.js';
import { groupNodes } from './group-nodes.js';
import { insertOnWire } from './insert-on-wire.js';
import { makeBlock } from './make-block.js';
import { moveNodes } from './move-nodes.js';
import { paste } from './paste.js';
import { removeComment } from './remove-comment.js';
import { removeNodes } from './remove-nodes.js';
import { renameNode } from './rename-node.js';
import { reorderInputs } from './reorder-inputs.js';
import { replaceLayer } from './replace-layer.js';
import { resetParam } from './reset-param.js';
import { setBypass } from './set-bypass.js';
import { setData } from './set-data.js';
import { setParam } from './set-param.js';
import { setRepeat } from './set-repeat.js';
import { setTitle } from './set-title.js';
import { setTraining } from './set-training.js';
import { ungroup } from './ungroup.js';

/** Every command, one file each. */
export const commands: readonly Command<unknown>[] = [
  addBlock,
  addComment,
  addDefinition,
  addNode,
  connect,
  disconnect,
  duplicate,
  editComment,
  foldBlock,
  groupNodes,
  insertOnWire,
  makeBlock,
  moveNodes,
  paste,
  removeComment,
  removeNodes,
  renameNode,
  reorderInputs,
  replaceLayer,
  resetParam,
  setBypass,
  setData,
  setParam,
  setRepeat,
  setTitle,
  setTraining,
  ungroup,
];
