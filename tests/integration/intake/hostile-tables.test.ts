import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { IntakeCode } from '../../../src/shared/contract/intake.ts'
import { intakeCodes } from '../../../src/shared/contract/intake.ts'
import { readTable } from '../../../src/main/store/intake/read-table.ts'
import { readTableFile } from '../../../src/main/vault/read-table-file.ts'
import { forkIntakeProcess } from '../../support/fork-intake-process.ts'
import { hostileTables, honestWorkbook } from '../../support/hostile-tables.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const limit = { milliseconds: 5000, memory: 300 }
/** Wall-clock time on a machine that does other things too; the app itself gives ten seconds. */
const patience = 60_000

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

interface Figures {
  /** Milliseconds that the process worked, however busy the machine is with other things. */
  readonly ms: number
  /** MiB at its most. */
  readonly memory: number
}

/** What a process took, asked while it lives; nothing where the system does not say. */
function watch(pid: number): () => Figures {
  let ms = 0
  let memory = 0
  const read = (file: string) => (existsSync(`/proc/${pid}/${file}`) ? readFileSync(`/proc/${pid}/${file}`, 'utf8') : '')
  const timer = setInterval(() => {
    const [user = 0, system = 0] = read('stat').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
    ms = Math.max(ms, (user + system) * 10)
    memory = Math.max(memory, Number(/VmHWM:\s*(\d+)/u.exec(read('status'))?.[1] ?? 0) / 1024)
  }, 10)
  return () => {
    clearInterval(timer)
    return { ms, memory: Math.round(memory) }
  }
}

const figures: (Figures & { readonly name: string })[] = []

test.each(hostileTables)('$name is refused in time, and leaves nothing behind', async ({ name, bytes, code }) => {
  await using folder = await tempFolder()
  const file = join(folder.path, 'import.xlsx')
  await writeFile(file, bytes())
  let pid = 0
  let figuresOf: () => Figures = () => ({ ms: 0, memory: 0 })
  const answer = await readTableFile(file, () => {
    const child = forkIntakeProcess({ cwd: folder.path })
    ;({ pid } = child)
    figuresOf = watch(pid)
    return child
  }, patience)
  const figure = { name, ...figuresOf() }
  figures.push(figure)
  expect(answer.ok).toBe(false)
  if (!answer.ok) expect([code].flat() as readonly IntakeCode[]).toContain(answer.code)
  expect(figure.ms).toBeLessThan(limit.milliseconds)
  expect(readdirSync(folder.path)).toEqual(['import.xlsx'])
  if (pid !== 0) await expect.poll(() => isThere(pid)).toBe(false)
})

test('none of them took the memory of the machine', () => {
  const worst = figures.toSorted((a, b) => b.memory - a.memory).slice(0, 5)
  console.log(`${figures.length} hostile files; slowest ${Math.max(...figures.map(({ ms }) => ms))} ms; most memory: ${worst.map(({ name, memory }) => `${memory} MiB (${name})`).join(', ')}`)
  expect(figures).toHaveLength(hostileTables.length)
  const [most] = worst
  // Node alone takes some 70 MiB of it.
  expect(most?.memory).toBeLessThan(limit.memory + 70)
})

test('a workbook with any one byte changed, or cut anywhere, is read or refused with a word of ours', async () => {
  const whole = honestWorkbook()
  const honest = JSON.stringify(await readTable(whole))
  let changed = 0
  for (let at = 0; at < whole.length; at += 1) {
    for (const mutate of [() => whole.subarray(0, Math.max(2, at)), () => Buffer.from(whole).fill((whole[at] ?? 0) ^ (1 << (at % 8)), at, at + 1)]) {
      const answer = await readTable(mutate())
      if (!answer.ok) expect(intakeCodes).toContain(answer.code)
      else if (JSON.stringify(answer) !== honest) changed += 1
    }
  }
  // A changed byte that still gives a table, and another one, would be damage that nobody noticed.
  expect(changed).toBe(0)
})

// A hoarder meets the end of its memory or, on a busy machine, of its time.
for (const [how, codes, limitMs] of [['loops', ['too-slow'], 1500], ['hoards', ['reader-stopped', 'too-slow'], 10_000], ['dies', ['reader-stopped'], 10_000], ['leaves', ['reader-stopped'], 10_000]] as const) {
  test(`a reader that ${how} is ended, and the caller told`, async () => {
    await using folder = await tempFolder()
    const file = join(folder.path, 'x.csv')
    await writeFile(file, how)
    let pid = 0
    const entry = resolve(import.meta.dirname, '../../support/misbehaving-reader.ts')
    const from = performance.now()
    const answer = await readTableFile(file, () => {
      const child = forkIntakeProcess({ entry, cwd: folder.path })
      ;({ pid } = child)
      return child
    }, limitMs)
    expect(codes.map((code) => ({ ok: false, code }))).toContainEqual(answer)
    expect(performance.now() - from).toBeLessThan(limitMs + 1000)
    await expect.poll(() => isThere(pid)).toBe(false)
  })
}

test('what is no file is not opened: a folder, a pipe, a device, nothing at all', async () => {
  await using folder = await tempFolder()
  const pipe = join(folder.path, 'pipe')
  execFileSync('mkfifo', [pipe])
  for (const path of [folder.path, pipe, '/dev/zero', join(folder.path, 'missing'), `${folder.path}/\u0000`, '']) {
    expect(await readTableFile(path, () => { throw new Error('started') }), path).toEqual({ ok: false, code: 'not-found' })
  }
})
