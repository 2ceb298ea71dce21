import type { DeliveredPackage, LockedPackage } from './delivered-packages.ts'

interface App {
  readonly name: string
  readonly version: string
}

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`
const refOf = ({ name, locked }: DeliveredPackage): string => purl(name, locked.version)

/** npm writes the checksum in base64, the list wants it in hexadecimal. */
function hashesOf({ integrity }: LockedPackage): { readonly hashes?: readonly unknown[] } {
  const [, content] = /^sha512-(\S+)/u.exec(integrity ?? '') ?? []
  return content === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }] }
}

const licensesOf = ({ license }: LockedPackage): { readonly licenses?: readonly unknown[] } =>
  license === undefined ? {} : { licenses: [/^[\w.+-]+$/u.test(license) ? { license: { id: license } } : { expression: license }] }

function component(delivered: DeliveredPackage): unknown {
  const { name, locked } = delivered
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name]
  return { 'type': name === 'electron' ? 'framework' : 'library', 'bom-ref': refOf(delivered), ...(group !== undefined && { group }), 'name': own, 'version': locked.version, ...hashesOf(locked), ...licensesOf(locked), 'purl': refOf(delivered) }
}

/** What stands twice in the tree in one version stands once in the list. */
function onceEach(all: readonly DeliveredPackage[]): readonly DeliveredPackage[] {
  const byRef = new Map(all.map((each) => [refOf(each), each]))
  return [...byRef.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

/** A bill of materials in CycloneDX 1.6. The same packages give the same bytes: it holds no time and no random number. */
export function cyclonedx(app: App, delivered: ReadonlyMap<string, DeliveredPackage>, roots: readonly string[]): string {
  const own = purl(app.name, app.version)
  const refs = (paths: readonly string[]): readonly string[] => [...new Set(paths.flatMap((path) => delivered.get(path) ?? []).map(refOf))].toSorted()
  const components = onceEach([...delivered.values()])
  const needs = Map.groupBy(delivered.values(), refOf)
  return `${JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { 'type': 'application', 'bom-ref': own, 'name': app.name, 'version': app.version, 'purl': own } },
    components: components.map(component),
    dependencies: [
      { ref: own, dependsOn: refs(roots.map((name) => `node_modules/${name}`)) },
      ...components.map((each) => ({ ref: refOf(each), dependsOn: refs((needs.get(refOf(each)) ?? []).flatMap((same) => same.needs)) })),
    ],
  }, undefined, 2)}\n`
}
