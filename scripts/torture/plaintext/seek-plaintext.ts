import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { canRecord } from '../power-cuts/record.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { canaryText, holdsTyped, textsIn } from './canary-text.ts'
import { recordingInto, searchWritten } from './written-bytes.ts'

/** Typed as well: a passphrase must stand nowhere either. */
const passphrase = `fem rostiga hinkar ${canaryText(9999)}`

export interface PlaintextReport {
  /** Texts and numbers typed into fields, and how many of them the register holds. */
  readonly texts: number
  readonly kept: number
  /** Routes into which they were typed, and that took them. */
  readonly routes: number
  readonly accepted: number
  /** Rows sorted with less memory than they need. */
  readonly sorted: number
  readonly calls: number
  readonly mebibytes: number
  /** Files into which something typed was written in clear, outside of what was asked for. Must be none. */
  readonly written: readonly string[]
  /** Files in which something typed stands when the day is over, or whose names it is. Must be none. */
  readonly standing: readonly string[]
  /** Ways of writing that were not seen. Must be none. */
  readonly unseen: readonly string[]
  /** Typed texts on the output of the processes. Must be 0. */
  readonly said: number
  /** What was asked for in clear, found by the same search: proof that it finds. */
  readonly askedFor: number
  /** What the same sort spills where temporary files are allowed: proof that it would be seen. */
  readonly spilled: number
}

const filesUnder = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())

interface Place {
  readonly home: string
  readonly calls: string
}

/** Every folder that a program may think of for its own is inside of `home`. */
async function recordedRun({ home, calls }: Place, script: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly output: Buffer }> {
  const [temporary, work] = [join(home, 'tmp'), join(home, 'arbete')]
  for (const folder of [temporary, work, calls]) mkdirSync(folder, { recursive: true })
  const environment = { ...childEnvironment, TMPDIR: temporary, TMP: temporary, TEMP: temporary, SQLITE_TMPDIR: temporary, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), UV_USE_IO_URING: '0' }
  // As the manual asks of whoever runs this on Linux; what a crash leaves without that has a test of its own.
  const limit = ['sh', '-c', 'ulimit -c 0; exec "$@"', 'sh']
  const [program = '', ...before] = [...limit, ...recordingInto(calls)]
  const child = spawn(program, [...before, process.execPath, '--no-warnings', resolve(import.meta.dirname, script), ...args], { cwd: work, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
  const [code] = await once(child, 'close') as [number | null]
  return { code, output: Buffer.concat(said) }
}

async function keptTexts(home: string): Promise<number> {
  const open = await openRegister(join(home, 'register'), passphrase, systemClock)
  const kept = textsIn(open.register.sqlite.serialize()).size
  open.close()
  return kept
}

/** The same sort in a process that may spill it. */
async function spilledBy(place: Place, rows: number): Promise<number> {
  const { code } = await recordedRun(place, 'spill-sort.ts', [String(rows), canaryText(8000)])
  if (code !== 0) throw new Error(`the control ended with ${String(code)}`)
  return [...(await searchWritten(place.calls)).hits.values()].reduce((sum, hits) => sum + hits, 0)
}

/**
 * Lives through a day in which a text of its own is typed into every field of every route, the register is sorted, exported (also cut off), backed up, locked, its
 * keys replaced, its store killed in mid-save and the app ended by a crash, while every byte that its processes write to files is recorded; then searches those
 * bytes and everything that stands. Answers in words where calls cannot be recorded.
 */
export async function seekPlaintext({ rounds, rows, home }: { readonly rounds: number; readonly rows: number; readonly home: string }): Promise<PlaintextReport | string> {
  if (!canRecord() || spawnSync('strace', ['-qq', '--seccomp-bpf', '-f', 'true']).status !== 0) return 'strace is not installed, or may not follow processes'
  mkdirSync(home, { recursive: true })
  const day: Place = { home: join(realpathSync(home), 'dag'), calls: join(realpathSync(home), 'anrop') }
  const asked = join(day.home, 'uttag')
  const { code, output } = await recordedRun(day, 'live-day.ts', [day.home, passphrase, String(rounds), String(rows)])
  if (code === 0 || !existsSync(join(day.home, 'konto.json'))) throw new Error(`the day did not end as it should: ${output.toString()}`)
  const account = JSON.parse(readFileSync(join(day.home, 'konto.json'), 'utf8')) as Pick<PlaintextReport, 'texts' | 'routes' | 'accepted' | 'sorted'>
  const { hits, calls, bytes, unseen } = await searchWritten(day.calls)
  rmSync(day.calls, { recursive: true })
  const inAsked = (path: string): boolean => path.startsWith(`${asked}/`)
  const files = filesUnder(day.home).filter((path) => !inAsked(path))
  const standing = files.filter((path) => holdsTyped(Buffer.from(path)) || holdsTyped(readFileSync(path)))
  return {
    ...account,
    kept: await keptTexts(day.home),
    calls,
    mebibytes: Math.round(bytes / 1024 / 102.4) / 10,
    written: [...hits.keys()].filter((path) => !inAsked(path)),
    standing,
    unseen: [...unseen].filter((way) => !way.includes(asked)),
    said: holdsTyped(output) ? 1 : 0,
    askedFor: [...hits.keys()].filter(inAsked).length,
    spilled: await spilledBy({ home: join(home, 'kontroll'), calls: join(home, 'anrop') }, rows),
  }
}

/** True when nothing typed was written in clear but what was asked for, most of it did go into the register, and the search would have seen it. */
export const isUnwritten = ({ texts, kept, written, standing, unseen, said, askedFor, spilled }: PlaintextReport): boolean =>
  kept >= texts / 2 && written.length + standing.length + unseen.length + said === 0 && askedFor > 0 && spilled > 0
