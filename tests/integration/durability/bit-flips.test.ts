import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillSynthetic } from '../../../scripts/torture/fill-synthetic.ts'
import { copyMidSave } from '../../../scripts/torture/flips/copy-mid-save.ts'
import { fingerprint, flipBits, outcomeOf, wrongIn } from '../../../scripts/torture/flips/flip-bits.ts'
import { flipTargets } from '../../../scripts/torture/flips/flip-targets.ts'
import { makeSyntheticRegister } from '../../../scripts/torture/synthetic-register.ts'
import { AppError } from '#shared/contract/errors.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const flips = Number(process.env['FLIPS'] ?? 400)

describe('a file that has gone bad', () => {
  test(`never shows another value than what was written, wherever one bit turns (${flips} flips)`, async () => {
    await using home = await tempFolder()
    const report = await flipBits({ flips, seed: Date.now() % 100_000, home: home.path })
    console.log(JSON.stringify(report))
    expect(wrongIn(report)).toBe(0)
    // Every page carries a MAC: a flip in a database that nobody notices means that the cipher is another one.
    for (const name of ['registerHeader', 'statisticsHeader', 'register', 'statistics']) expect(report[name], name).toMatchObject({ identical: 0, detected: 0 })
    expect(Object.values(report).reduce((sum, each) => sum + each.flips, 0)).toBe(flips)
    for (const { name } of flipTargets) expect(report[name]?.flips, name).toBeGreaterThan(0)
  }, 600_000)

  test('the battery sees another value, a crash and a half save for what they are', async () => {
    await using home = await tempFolder()
    const register = await makeSyntheticRegister(join(home.path, 'register'))
    await fillSynthetic(register)
    const expected = await fingerprint(register)
    const copyOf = (name: string): string => {
      const at = join(home.path, name)
      cpSync(register.folder, at, { recursive: true })
      return at
    }
    expect(await outcomeOf(() => register.open(copyOf('whole')), expected)).toBe('identical')
    const changed = copyOf('changed')
    const open = await register.open(changed)
    open.register.sqlite.prepare("UPDATE notes SET text = 'ett annat' WHERE id = (SELECT min(id) FROM notes)").run()
    open.close()
    expect(await outcomeOf(() => register.open(changed), expected)).toBe('wrong')
    expect(await outcomeOf(() => Promise.reject(new TypeError('not ours')), expected)).toBe('wrong')
    expect(await outcomeOf(() => Promise.reject(new AppError('unexpected')), expected)).toBe('wrong')
    // The journal is what makes the half save whole: without it something else must be seen than was written.
    const half = join(home.path, 'half')
    await copyMidSave(register, half)
    cpSync(half, join(home.path, 'rolled-back'), { recursive: true })
    expect(await outcomeOf(() => register.open(join(home.path, 'rolled-back')), expected)).toBe('identical')
    rmSync(join(half, 'register.db-journal'))
    expect(await outcomeOf(() => register.open(half), expected)).not.toBe('identical')
  })
})
