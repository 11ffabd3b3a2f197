/** Who may import whom: the table in ARCHITECTURE.md, enforced by `npm run check`. */
const only = (from, allowed, comment) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment,
  from: { path: `^${from}/` },
  to: { path: '^(surveys|reports|migrations|server|client|test)/', pathNot: allowed.map(path => `^${path}`) },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-barrel',
      severity: 'error',
      from: {},
      to: { path: '^(surveys|reports|migrations|server|client|test)/.*/index\\.tsx?$' },
    },
    only('surveys', ['surveys/'], 'surveys is pure: it knows no database, no HTTP and no React'),
    only('migrations', ['migrations/'], 'migrations stand alone: they are frozen in time'),
    only(
      'reports',
      ['reports/', 'surveys/', 'migrations/schema\\.ts$'],
      'reports read the schema types and the meaning of questionnaires',
    ),
    only('server', ['server/', 'surveys/', 'reports/', 'migrations/'], 'server is the top of the server side'),
    only(
      'client',
      [
        'client/',
        'surveys/',
        'reports/charts/',
        'reports/sections/(report|figures)\\.ts$',
        'reports/areas/area-report\\.ts$',
        'reports/crosstabs/crosstab\\.ts$',
        'reports/benchmark/benchmark\\.ts$',
        'reports/waves/trend\\.ts$',
        'reports/documents/extent\\.ts$',
        'reports/gaps/',
        'server/contract/',
      ],
      'client sees contract and report types only',
    ),
    only('test', ['.'], 'tests may import all'),
    {
      name: 'respond-is-small',
      severity: 'error',
      from: { path: '^client/respond/' },
      to: { path: '^client/admin/|@mantine|chart\\.js' },
    },
    {
      name: 'pure-surveys',
      severity: 'error',
      from: { path: '^surveys/' },
      to: { path: 'node_modules/(pg|kysely|express|react)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
