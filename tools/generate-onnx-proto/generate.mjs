/**
 * Makes engine/onnx/generated/onnx_pb.ts from engine/onnx/onnx.proto (the file that the Python package `onnx` 1.23.2
 * carries). Needed only when a newer schema is copied in: `node tools/generate-onnx-proto/generate.mjs`. Fetches
 * @bufbuild/buf 1.75.0 and @bufbuild/protoc-gen-es 2.13.0 into a temporary folder, so that the project need not depend
 * on them.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const onnxFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'engine', 'onnx');
const work = mkdtempSync(join(tmpdir(), 'onnx-proto-'));
const shell = process.platform === 'win32';
const run = (command, args, environment = process.env) =>
  execFileSync(command, args, { cwd: work, stdio: 'inherit', shell, env: environment });

try {
  mkdirSync(join(work, 'proto'));
  copyFileSync(join(onnxFolder, 'onnx.proto'), join(work, 'proto', 'onnx.proto'));
  writeFileSync(join(work, 'package.json'), '{ "private": true }');
  writeFileSync(join(work, 'buf.yaml'), 'version: v2\nmodules:\n  - path: proto\n');
  writeFileSync(
    join(work, 'buf.gen.yaml'),
    'version: v2\nplugins:\n  - local: protoc-gen-es\n    out: generated\n    opt: target=ts\n',
  );
  run('npm', ['install', '--no-audit', '--no-fund', '@bufbuild/buf@1.75.0', '@bufbuild/protoc-gen-es@2.13.0']);
  const binaries = join(work, 'node_modules', '.bin');
  run('npx', ['buf', 'generate'], { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` });
  copyFileSync(join(work, 'generated', 'onnx_pb.ts'), join(onnxFolder, 'generated', 'onnx_pb.ts'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
