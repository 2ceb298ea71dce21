import { describe, expect, test } from 'vitest'
import { flipBits, wrongIn } from '../../../scripts/torture/flip-bits.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const flips = Number(process.env['FLIPS'] ?? 300)

describe('a file that has gone bad', () => {
  test(`never shows another value than what was written, wherever one bit turns (${flips} flips)`, async () => {
    await using home = await tempFolder()
    const report = await flipBits({ flips, seed: Date.now() % 100_000, home: home.path })
    console.log(JSON.stringify(report))
    expect(wrongIn(report)).toBe(0)
    // Every page carries a MAC: a flip in a database that nobody notices means that the cipher is another one.
    expect(report.register.identical + report.statistics.identical).toBe(0)
    expect(report.register.flips + report.statistics.flips + report.keys.flips).toBe(flips)
  }, 600_000)
})
