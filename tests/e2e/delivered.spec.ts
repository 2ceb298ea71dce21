import { existsSync, globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, extname, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { deliveredApp } from '../../scripts/sbom/delivered-app.ts'
import { packageOf } from '../../scripts/sbom/imported-packages.ts'

// ASVS 13.4.1, 15.1.2, 15.2.3: what a build leaves in out/ and will be packaged. Here, because these tests always follow a build.

const root = resolve(import.meta.dirname, '../..')
const out = join(root, 'out')
const files = globSync('**/*', { cwd: out, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
const texts = files.filter((file) => extname(file) !== '.woff2').map((file) => ({ file: file.slice(out.length + 1), text: readFileSync(file, 'utf8') }))
const { packages } = deliveredApp(root)

/** The builder writes the name of each module above what it took of it. */
const modulesIn = (text: string): readonly string[] => [...text.matchAll(/^\s*(?:\/\/|\/\*)(?:#region)? (\S+)/gmu)].map(([, path = '']) => path)

test('there is a build to look at, and it holds programs, pages and fonts: no source map, nothing hidden', () => {
  expect(texts.map(({ file }) => file)).toEqual(expect.arrayContaining(['main/index.js', 'preload/index.cjs', 'renderer/index.html']))
  expect(files.filter((file) => !['.js', '.cjs', '.html', '.css', '.woff2'].includes(extname(file)) || basename(file).startsWith('.'))).toEqual([])
  expect(globSync('**/.*', { cwd: out })).toEqual([])
  expect(texts.filter(({ text }) => text.includes('sourceMappingURL=')).map(({ file }) => file)).toEqual([])
})

test('no file names the folder in which it was built, nor source control', () => {
  for (const trace of [root, JSON.stringify(root).slice(1, -1), encodeURI(root), '.git/', 'gitdir:', '.svn/', 'file:///']) {
    expect(texts.filter(({ text }) => text.includes(trace)).map(({ file }) => file), trace).toEqual([])
  }
  const withHistory = [...packages.keys()].filter((path) => ['.git', '.svn', '.hg'].some((name) => existsSync(join(root, path, name))))
  expect(withHistory).toEqual([])
})

test('only code of the app and of listed packages is in it: no test, no tool', () => {
  const modules = texts.flatMap(({ text }) => modulesIn(text)).filter((path) => /^(?:src|node_modules|tests|scripts|\.\.?)\//u.test(path))
  expect(modules.filter((path) => path.startsWith('src/')).length).toBeGreaterThan(300)
  expect(modules.filter((path) => !/^(?:src|node_modules)\//u.test(path))).toEqual([])
  const listed = new Set([...packages.keys()].map((path) => path.slice('node_modules/'.length)))
  const bundled = [...new Set(modules.filter((path) => path.startsWith('node_modules/')).map((path) => packageOf(path.slice('node_modules/'.length))))]
  expect(bundled).toEqual(expect.arrayContaining(['react', 'react-dom', '@mantine/core', 'zod', 'drizzle-orm']))
  expect(bundled.filter((name) => !listed.has(name))).toEqual([])
})

test('what the bundles ask for when they run is in the list too, and among the packages that are installed for it', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> }
  const asked = texts.flatMap(({ text }) => [...text.matchAll(/^import (?:[^'"\n]*? from )?["']([^."'][^"'\n]*)["']|\brequire\(["']([^."'][^"']*)["']\)/gmu)].map(([, imported, required]) => packageOf(imported ?? required ?? '')))
  const outside = [...new Set(asked)].filter((name) => !isBuiltin(name) && name !== 'electron').toSorted()
  expect(outside).toContain('better-sqlite3')
  expect(outside.filter((name) => !Object.hasOwn(dependencies, name) || !packages.has(`node_modules/${name}`))).toEqual([])
})
