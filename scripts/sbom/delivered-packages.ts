/** An entry of package-lock.json, as far as it is read here. */
export interface LockedPackage {
  /** Where the folder's name is another: an alias. */
  readonly name?: string
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>

export interface DeliveredPackage {
  readonly name: string
  readonly locked: LockedPackage
  /** Keys in the map of all. */
  readonly needs: readonly string[]
}

const folder = 'node_modules/'

/** Delivered as a program, whose own programs and libraries are inside it: what its package needs only fetches it. */
const isProgram = (path: string): boolean => path === `${folder}electron`

/** As Node looks for it: beside whoever asks, then outwards. */
function locate(locked: LockedPackages, from: string, name: string): string | undefined {
  const own = `${from === '' ? '' : `${from}/`}${folder}${name}`
  if (Object.hasOwn(locked, own)) return own
  return from === '' ? undefined : locate(locked, from.slice(0, Math.max(0, from.lastIndexOf(folder) - 1)), name)
}

const missing = (name: string, from: string): Error => new Error(`${from === '' ? 'the app' : from} needs ${name}, which is not in package-lock.json`)

function needsOf(locked: LockedPackages, path: string): readonly string[] {
  if (isProgram(path)) return []
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = locked[path] ?? {}
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  const surely = [...Object.keys(dependencies).filter((name) => !Object.hasOwn(optionalDependencies, name)), ...peers].map((name) => {
    const found = locate(locked, path, name)
    if (found === undefined) throw missing(name, path)
    return found
  })
  const perhaps = Object.keys(optionalDependencies).flatMap((name) => locate(locked, path, name) ?? [])
  return [...new Set([...surely, ...perhaps])].toSorted()
}

/**
 * What `roots` bring with them, by its place in package-lock.json: all that can be in the delivered app, for each platform. More than is
 * used of it, never less. Errors: Error where something needed is not locked.
 */
export function deliveredPackages(locked: LockedPackages, roots: readonly string[]): ReadonlyMap<string, DeliveredPackage> {
  const delivered = new Map<string, DeliveredPackage>()
  const waiting = roots.map((name) => {
    const found = locate(locked, '', name)
    if (found === undefined) throw missing(name, '')
    return found
  })
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const found = locked[path]
    if (delivered.has(path) || found === undefined) continue
    const needs = needsOf(locked, path)
    delivered.set(path, { name: found.name ?? path.slice(path.lastIndexOf(folder) + folder.length), locked: found, needs })
    waiting.push(...needs)
  }
  return delivered
}
