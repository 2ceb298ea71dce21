import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { batteries } from './torture/batteries.ts'
import { fullScale, type Scale } from './torture/battery.ts'

// npm run --silent torture -- [--kills N] [--flips N] [--cuts N] [--seed S] [--only kills,flips …]
// The durability batteries against synthetic registers in a temporary folder; the last line is one JSON
// object with every count. What this computer does not permit is said and counted as `skipped`.

const counts = Object.keys(fullScale) as (keyof Scale)[]
const { values } = parseArgs({ options: { ...Object.fromEntries(counts.map((name) => [name, { type: 'string' as const }])), only: { type: 'string' } } })

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

function numberOf(name: keyof Scale): number {
  const text = (values as Readonly<Record<string, string | undefined>>)[name]
  const number = text === undefined ? fullScale[name] : Number(text)
  return Number.isInteger(number) && number >= (name === 'stride' ? 1 : 0) ? number : fail(`--${name} takes a whole number, ${name === 'stride' ? 1 : 0} or more.`)
}

const scale = Object.fromEntries(counts.map((name) => [name, numberOf(name)])) as unknown as Scale
const names = (values as { readonly only?: string }).only?.split(',') ?? Object.keys(batteries)
const unknown = names.find((name) => batteries[name] === undefined)
if (unknown !== undefined) fail(`--only takes ${Object.keys(batteries).join(', ')}; not ${unknown}.`)

const home = mkdtempSync(join(tmpdir(), 'anhorigparmen-torture-'))
const report: Record<string, unknown> = {}
let ok = true
try {
  for (const name of names) {
    const started = performance.now()
    console.log(`${name} …`)
    const outcome = await batteries[name]?.(scale, join(home, name))
    const seconds = Math.round((performance.now() - started) / 100) / 10
    console.log(`${outcome?.sentence ?? ''} (${seconds} s)`)
    report[name] = { ...outcome?.counts, ok: outcome?.ok, seconds }
    ok &&= outcome?.ok === true
  }
  console.log(JSON.stringify({ ok, seed: scale.seed, ...report }))
  process.exitCode = ok ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
