import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { holdsTyped } from '../../../scripts/torture/plaintext/canary-text.ts'
import { filesUnder } from '../../support/find-canaries.ts'
import { memoryInCore } from '../../support/memory-in-core.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const script = resolve(import.meta.dirname, '../../support/crash-in-state.ts')
const states = ['open', 'saving', 'exporting', 'unlocking', 'gateOpen', 'gateLocked'] as const

interface Left {
  /** Core files that the system wrote: how much memory stands in each, and whether anything typed does. */
  readonly cores: readonly { readonly memory: number; readonly holds: boolean }[]
  /** Other files in which something typed stands, the passphrase among it. */
  readonly holding: readonly string[]
  /** Names of everything in the folder of the register and beside it that belongs to no register. */
  readonly strange: readonly string[]
}

/** What the app keeps there, by its own names. */
const known = /^(register\.db(-journal)?|statistik\.db(-journal)?|nycklar\.json(\.bak)?|oppen\.json|minne\.json|raderade\.json|plats\.json|sakerhetskopior)$/u

async function leftBy(state: string): Promise<Left> {
  await using home = await tempFolder()
  const [work, temporary] = [join(home.path, 'arbete'), join(home.path, 'tmp')]
  for (const folder of [work, temporary]) mkdirSync(folder)
  spawnSync('sh', ['-c', 'ulimit -c unlimited 2>/dev/null; exec "$0" --no-warnings "$@"', process.execPath, script, home.path, state], { cwd: work, stdio: 'ignore', env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary } })
  return {
    cores: readdirSync(work).map((name) => readFileSync(join(work, name))).map((core) => ({ memory: memoryInCore(core), holds: holdsTyped(core) })),
    holding: filesUnder(home.path).filter((path) => !path.startsWith(work) && holdsTyped(readFileSync(path))).map((path) => path.slice(home.path.length)),
    strange: ['register', 'register-dator'].map((name) => join(home.path, name)).filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder)).filter((name) => !known.test(name)),
  }
}

test('P11: a process that crashes while the register is opened, open, saved to or exported leaves no file with its memory, and no other in which anything of it stands', async () => {
  const unprotected = await leftBy('unprotected')
  const isProvable = unprotected.cores.length > 0
  if (isProvable) expect(unprotected.cores, 'an unprotected crash gives the register away: the test can fail').toEqual([{ memory: expect.any(Number) as number, holds: true }])
  else console.log('Core files are not proven here: this machine writes none into the folder of the process.')
  expect(unprotected.cores.every(({ memory }) => memory > 1_000_000)).toBe(true)
  let inRegisters = 0
  for (const state of states) {
    const { cores, holding, strange } = await leftBy(state)
    // It did crash, and was allowed to leave a file.
    expect({ state, holding, strange, memory: cores.map(({ memory }) => memory) }).toEqual({ state, holding: [], strange: [], memory: isProvable ? [0] : [] })
    inRegisters += cores.filter(({ holds }) => holds).length
  }
  // The system writes the registers of the processor all the same, with what was last copied through them: only `ulimit -c 0` keeps those away.
  console.log(JSON.stringify({ states: states.length, inRegisters }))
}, 300_000)
