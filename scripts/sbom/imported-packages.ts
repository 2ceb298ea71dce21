import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'

/** What is left of an import of types alone is nothing. Paths, and the project's own `#…`, begin with another sign. */
const name = String.raw`['"](@?\w[^'"]*)['"]`
const forms = [
  new RegExp(String.raw`^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?${name}`, 'gmu'),
  new RegExp(String.raw`\bimport\(\s*${name}`, 'gu'),
  new RegExp(String.raw`^@import\s+(?:url\()?${name}`, 'gmu'),
]

/** `@scope/name/part` is in `@scope/name`. */
export const packageOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

export function packagesIn(source: string): readonly string[] {
  const specifiers = forms.flatMap((form) => [...source.matchAll(form)].map(([, specifier = '']) => specifier))
  return [...new Set(specifiers.filter((each) => !isBuiltin(each)).map(packageOf))].toSorted()
}

/** The packages that the app's own code asks for, from any of its processes; by name. */
export function importedPackages(root: string): readonly string[] {
  const files = globSync('src/**/*.{ts,tsx,css}', { cwd: root })
  return [...new Set(files.flatMap((file) => packagesIn(readFileSync(join(root, file), 'utf8'))))].toSorted()
}
