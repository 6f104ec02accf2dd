// The rules behind `npm run rules`. Who may import whom stands in tools/rules/import-table.cjs.
const { importTable } = require('./tools/rules/import-table.cjs');
const { listedFiles } = require('./tools/rules/listed-files.cjs');

const folders = Object.keys(importTable);
const anyOf = (names) => `^(${names.join('|')})/`;
const filesOf = (folder, names) => `^${folder}/(${names.length > 0 ? names.join('|') : '(?!)'})\\.ts$`;
const ourOwn = '^(engine|main|templates|tools|test|renderer)/';
const listedOps = filesOf('engine/ops', listedFiles('engine/ops', 'ops'));
const listedLayers = filesOf('engine/layers', listedFiles('engine/layers', 'layers'));

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const tableRules = folders.map((folder) =>
  rule(
    `table-${folder.replace('engine/', '')}`,
    `${folder} may import only what its line in tools/rules/import-table.cjs lists.`,
    { path: `^${folder}/` },
    { path: ourOwn, pathNot: anyOf([folder, ...importTable[folder].sees]) },
  ),
);

const structureRules = [
  rule(
    'outside-the-table',
    'Every folder of engine/, and every top-level folder with code, has a line in tools/rules/import-table.cjs.',
    { path: ourOwn, pathNot: anyOf(folders) },
    {},
  ),
  rule(
    'through-the-index',
    'Another engine folder is imported through its index.ts only.',
    { path: '^(engine/[^/]+|main/bridge|main|renderer|templates|tools)/' },
    { path: '^engine/', pathNot: ['^$1/', '^engine/[^/]+/index\\.ts$'] },
  ),
  rule(
    'templates-through-the-index',
    'Templates are imported through templates/index.ts only.',
    { path: '^(main|renderer|tools)/' },
    { path: '^templates/', pathNot: '^templates/index\\.ts$' },
  ),
  rule(
    'bridge-through-the-index',
    'The bridge is imported through its index.ts only.',
    { pathNot: '^main/bridge/' },
    { path: '^main/bridge/', pathNot: '^main/bridge/index\\.ts$' },
  ),
  rule('nothing-imports-tests', 'Only tests import tests.', { pathNot: '^test/' }, { path: '^test/' }),
  rule(
    'engine-stands-alone',
    'The engine runs without the app, its templates and its tools.',
    { path: '^engine/' },
    { path: '^(main|templates|tools|renderer)/' },
  ),
  rule(
    'no-circles',
    'Files that need each other to run cannot be read, tested or moved alone. Types may refer to each other.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'layers-apart',
    'A layer does not import a layer: what two of them share stands in a small file of its own.',
    { path: listedLayers },
    { path: listedLayers },
  ),
  rule(
    'operations-apart',
    'Operations refer to each other by id, through the builder; loops that two of them share stand in a small file.',
    { path: listedOps },
    { path: listedOps, dependencyTypesNot: ['type-only'] },
  ),
];

const packageRules = [
  rule(
    'not-both-hosts',
    'Electron is reached from main/electron only, so that the command line and the server run without it.',
    { pathNot: '^(main/electron|test)/' },
    { path: '^node_modules/electron/' },
  ),
  rule(
    'pure-folders',
    'Without `node: true` in the table a folder runs in a browser too.',
    { path: anyOf(folders.filter((folder) => !importTable[folder].node)) },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'declared-packages',
    'What ships uses packages listed under "dependencies" of package.json.',
    // Electron brings itself: it is what runs main/electron.
    { path: '^(engine|main|templates)/', pathNot: '^main/electron/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-peer'] },
  ),
  rule('resolvable', 'Every import leads to a file or a package.', {}, { couldNotResolve: true }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...tableRules, ...structureRules, ...packageRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.bootstrap)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
