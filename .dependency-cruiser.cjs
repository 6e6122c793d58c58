/** Which room may import which. `npm run rooms` checks it; docs/architecture.md draws it. */
const rooms = {
  statute: [],
  casework: ['statute'],
  drawing: ['statute', 'casework'],
  forms: ['statute', 'casework'],
  ledger: ['casework'],
  'event-store': [],
  vault: [],
  recording: ['statute', 'casework', 'ledger', 'event-store', 'vault'],
  projections: ['statute', 'casework', 'ledger', 'event-store', 'vault'],
  policies: ['statute', 'casework', 'ledger', 'event-store', 'vault', 'recording'],
  access: ['casework'],
  search: ['vault'],
  engine: [
    'statute',
    'casework',
    'ledger',
    'event-store',
    'vault',
    'recording',
    'projections',
    'policies',
    'access',
    'search',
  ],
  demonstration: ['statute', 'casework', 'ledger', 'event-store', 'vault', 'recording', 'policies', 'engine'],
};
const pure = '^libs/(statute|casework|drawing|forms)/src/';

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports-only-${allowed.length ? allowed.join('-and-') : 'itself'}`,
      severity: 'error',
      from: { path: `^libs/${room}/` },
      to: { path: '^(apps|libs)/', pathNot: `^libs/(${[room, ...allowed].join('|')})/` },
    })),
    {
      name: 'the-pure-core-knows-no-framework-database-or-http',
      severity: 'error',
      from: { path: pure, pathNot: '\\.spec\\.ts$|/testing/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|xstate|temporal-polyfill|temporal-spec|@dagrejs)/' },
    },
    {
      name: 'the-pure-core-knows-no-machine',
      severity: 'error',
      from: { path: pure, pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nest-stands-at-the-edges',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/engine/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'rooms-are-entered-by-the-door',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts|contract/index\\.ts|cqrs/index\\.ts)', pathNot: '^libs/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'import'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
