/**
 * Who may import whom. The picture is in docs/architecture.md; this file is what enforces it.
 * `reachable` rules also catch imports through a third file.
 */
const storeRooms = '^src/main/(store|register|statistics|exports)/'
const shellRooms = '^src/main/(index\\.ts|app/|ipc/|vault/)'

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^electron$', '\\?modulePath$'] } },
    { name: 'domain-imports-only-domain', severity: 'error', from: { path: '^src/shared/domain/' }, to: { pathNot: ['^src/shared/domain/', '^node_modules/(date-fns|@date-fns|personnummer)'] } },
    { name: 'contract-imports-only-shared-and-zod', severity: 'error', from: { path: '^src/shared/contract/' }, to: { pathNot: ['^src/shared/', '^node_modules/zod'] } },
    { name: 'store-never-reaches-electron', severity: 'error', from: { path: storeRooms }, to: { path: '^(node_modules/)?electron', reachable: true } },
    { name: 'store-never-reaches-shell', severity: 'error', from: { path: storeRooms }, to: { path: shellRooms, reachable: true } },
    // The process that reads foreign files knows no register, no key and no disk.
    { name: 'intake-stands-alone', severity: 'error', from: { path: '^src/main/store/intake/' }, to: { pathNot: ['^src/main/store/intake/', '^src/shared/contract/intake\\.ts$', '^node_modules/(papaparse|read-excel-file|@types/papaparse)', '^(node:)?zlib$'] } },
    { name: 'shell-never-reaches-the-database', severity: 'error', from: { path: shellRooms, pathNot: '^src/main/vault/utility-(store|intake)-process\\.ts$' }, to: { path: ['^node_modules/(better-sqlite3|drizzle-orm|highs)', storeRooms] } },
    { name: 'renderer-never-reaches-main-or-node', severity: 'error', from: { path: '^src/renderer/' }, to: { path: ['^src/main/', '^node_modules/(better-sqlite3|drizzle-orm|electron/)'], reachable: true } },
    { name: 'renderer-never-imports-node', severity: 'error', from: { path: '^src/(renderer|preload|shared)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'preload-is-two-functions', severity: 'error', from: { path: '^src/preload/' }, to: { pathNot: ['^(node_modules/)?electron', '^src/preload/', '^src/shared/contract/'] } },
    { name: 'feature-never-imports-feature', severity: 'error', from: { path: '^src/renderer/features/([^/]+)/' }, to: { path: '^src/renderer/features/([^/]+)/', pathNot: '^src/renderer/features/$1/' } },
    { name: 'features-know-no-app', severity: 'error', from: { path: '^src/renderer/(features|components|api)/' }, to: { path: '^src/renderer/app/' } },
    { name: 'components-know-no-data', severity: 'error', from: { path: '^src/renderer/components/' }, to: { path: '^src/renderer/(api|features)/' } },
    { name: 'api-knows-no-feature', severity: 'error', from: { path: '^src/renderer/api/' }, to: { path: '^src/renderer/features/' } },
    { name: 'dayjs-in-one-place', severity: 'error', from: { path: '^src/', pathNot: '^src/renderer/components/dates/' }, to: { path: '^node_modules/dayjs' } },
    // The doors between features: what must happen in the same transaction as another feature's record
    // (the draft it came from, the defaults it leaves); and the one rule of what a session sees. Practice data is bulk-written past the use-cases.
    { name: 'register-feature-keeps-to-itself', severity: 'error', from: { path: '^src/main/register/([^/]+)/', pathNot: '^src/main/register/practice/' }, to: { path: '^src/main/register/([^/]+)/', pathNot: ['^src/main/register/$1/', '\\.schema\\.ts$', '^src/main/register/audit-log/', '^src/main/register/practice/', '^src/main/register/drafts/discard-draft\\.ts$', '^src/main/register/releases/published-unit\\.ts$', '^src/main/register/settings/settings\\.ts$', '^src/main/register/scope/', '^src/main/register/carers/compartment/(compartment|sealed-draft)\\.ts$', '^src/main/register/users/(read|remember)-defaults\\.ts$'] } },
    { name: 'statistics-reads-schemas-only', severity: 'error', from: { path: '^src/main/statistics/' }, to: { path: '^src/main/(register|exports)/', pathNot: '\\.schema\\.ts$' } },
    // The door of the statistics room is release-quarterly-counts.ts; what passes it is a ReleasedQuarter.
    { name: 'exports-never-see-raw-counts', severity: 'error', from: { path: '^src/main/(exports|register|store)/' }, to: { path: '^src/main/statistics/', pathNot: '^src/main/statistics/release[^/]*\\.ts$' } },
    { name: 'register-keeps-only-released-counts', severity: 'error', from: { path: '^src/main/register/', pathNot: '^src/main/register/releases/' }, to: { path: '^src/main/(statistics|exports)/' } },
    { name: 'ledger-never-starts-a-count', severity: 'error', from: { path: '^src/main/register/releases/' }, to: { path: '^src/main/(statistics/release-|exports/)', dependencyTypesNot: ['type-only'] } },
    { name: 'src-never-knows-scripts-or-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(scripts|tests)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
