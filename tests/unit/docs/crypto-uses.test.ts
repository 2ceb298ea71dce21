import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// ASVS 11.1.3: docs/cryptography.md names every place where src asks for cryptography.

const root = resolve(import.meta.dirname, '../../..')
const src = join(root, 'src')

const modules = /^(?:import|export)\s+(?!type\s)([^'"]*?)\s*from\s*['"](?:node:)?(?:crypto|@node-rs\/argon2)['"]/gmu
const anyMention = /['"](?:node:)?(?:crypto|@node-rs\/argon2)['"]/gu

/** What one file uses, sorted; throws at a form that hides it. */
function usesIn(text: string): readonly string[] {
  const imports = [...text.matchAll(modules)].map(([, names = '']) => names)
  const typesOnly = [...text.matchAll(/^import\s+type\s[^'"]*from\s*['"](?:node:)?crypto['"]/gmu)].length
  if ([...text.matchAll(anyMention)].length !== imports.length + typesOnly || imports.some((names) => !/^\{[^*]*\}$/u.test(names))) throw new Error('cryptography is imported by name only')
  const named = imports.flatMap((names) => names.slice(1, -1).split(',')).map((each) => each.trim()).filter((each) => each !== '' && !each.startsWith('type '))
  const browser = [...text.matchAll(/\bcrypto\s*(?:\?\.|\.|\[)\s*(\w*)/gu)].map(([, name = '']) => name)
  const cipher = /\)\.(?:re)?key\(|\bcipher='|\bhexkey\b|\bATTACH\b[^\n]*\bKEY\b/u.test(text) ? ['cipher'] : []
  return [...new Set([...named, ...browser, ...cipher])].toSorted()
}

const found = globSync('**/*.{ts,tsx}', { cwd: src }).flatMap((file) => {
  const uses = usesIn(readFileSync(join(src, file), 'utf8'))
  return uses.length === 0 ? [] : [`${file.replaceAll('\\', '/')} ${uses.join(' ')}`]
})

test('the page and the sources name the same places and the same functions', () => {
  const written = [...readFileSync(join(root, 'docs/cryptography.md'), 'utf8').matchAll(/^\| ((?:main|renderer|preload|shared)\/\S+) \| ([\w ]+) \| \S.* \|$/gmu)]
    .map(([, file = '', uses = '']) => `${file} ${uses.split(' ').toSorted().join(' ')}`)
  expect(found.length).toBeGreaterThan(30)
  expect(written).toEqual(found.toSorted())
})

test('the search sees every form, and refuses those that would hide what is used', () => {
  expect(usesIn("import { sign, type KeyObject } from 'node:crypto'\nimport {\n  hashRaw,\n} from '@node-rs/argon2'\nconst a = crypto.subtle.digest\n;(db as Keyed).rekey(raw)")).toEqual(['cipher', 'hashRaw', 'sign', 'subtle'])
  expect(usesIn("import type { KeyObject } from 'node:crypto'")).toEqual([])
  expect(usesIn("db.exec('ATTACH ? AS other KEY ?')")).toEqual(['cipher'])
  for (const hidden of ["import * as all from 'node:crypto'", "import all from 'crypto'", "const all = await import('node:crypto')", "const all = require('crypto')", "export { sign } from 'crypto'; const more = require('crypto')"]) expect(() => usesIn(hidden), hidden).toThrow()
})

test('no other source of chance and no other module of cryptography is there', () => {
  const others = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => /Math\.random|['"](?:node:)?(?:tls|https|webcrypto)['"]|\bwebcrypto\b/u.test(readFileSync(join(src, file), 'utf8')))
  expect(others).toEqual([])
})
