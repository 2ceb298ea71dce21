import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deliveredPackages, type DeliveredPackage, type LockedPackages } from './delivered-packages.ts'
import { importedPackages } from './imported-packages.ts'

interface DeliveredApp {
  readonly app: { readonly name: string; readonly version: string }
  /** By name: what it asks for itself. */
  readonly roots: readonly string[]
  readonly packages: ReadonlyMap<string, DeliveredPackage>
}

const readJson = (root: string, name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))

/**
 * What the app in `root` is delivered with: its production packages, and those that its code imports and the build puts into its
 * bundles, although package.json counts these among the tools.
 */
export function deliveredApp(root: string): DeliveredApp {
  const { name, version, dependencies } = readJson(root, 'package.json') as DeliveredApp['app'] & { readonly dependencies: Readonly<Record<string, string>> }
  const { packages } = readJson(root, 'package-lock.json') as { readonly packages: LockedPackages }
  const roots = [...new Set([...Object.keys(dependencies), ...importedPackages(root)])].toSorted()
  return { app: { name, version }, roots, packages: deliveredPackages(packages, roots) }
}
