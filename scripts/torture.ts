import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { flipBits, wrongIn } from './torture/flip-bits.ts'
import { runKillStorm } from './torture/kill-storm.ts'

// npm run --silent torture -- [--kills N] [--flips N] [--seed S]
// The durability battery against synthetic registers in a temporary folder; the last line is one JSON object.

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, flips: { type: 'string', default: '1500' }, seed: { type: 'string', default: '1' } } })
const numberOf = (name: 'kills' | 'flips' | 'seed'): number => {
  const number = Number(values[name])
  if (Number.isInteger(number) && number >= 0) return number
  console.error(`--${name} takes a whole number, 0 or more.`)
  process.exit(2)
}
const [kills, flips, seed] = [numberOf('kills'), numberOf('flips'), numberOf('seed')]

const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10
const home = mkdtempSync(join(tmpdir(), 'anhorigparmen-torture-'))
try {
  const started = performance.now()
  console.log(`${kills} × SIGKILL in mid-save …`)
  const killed = await runKillStorm({ kills, seed, home: join(home, 'kills'), lanes: Math.min(2, availableParallelism()) })
  const killSeconds = seconds(started)
  console.log(`${killed.acknowledged} conversations acknowledged, ${killed.lost} lost, ${killed.half} half, ${killed.damaged} damaged (${killSeconds} s)`)
  const flipping = performance.now()
  console.log(`${flips} × one flipped bit …`)
  const flipped = await flipBits({ flips, seed, home: join(home, 'flips') })
  const wrong = wrongIn(flipped)
  console.log(`${wrong} showed something wrong (${seconds(flipping)} s)`)
  const ok = killed.lost + killed.half + killed.damaged + wrong === 0 && killed.kills === kills
  console.log(JSON.stringify({ ok, seed, kills: { ...killed, seconds: killSeconds }, flips: { ...flipped, wrong, seconds: seconds(flipping) } }))
  process.exitCode = ok ? 0 : 1
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
