import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createSealedInvoke } from '../../../src/preload/sealed-invoke.ts'
import type { InputOf, OutputOf, RouteName } from '../../../src/shared/contract/index.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { derivedKey, opensRegister } from '../../../src/main/store/key-file/data-keys.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { canariesIn, plantPersons } from '../manager/person-canaries.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { makeSyntheticRegister, torturePassphrase } from '../synthetic-register.ts'
import { readMemory } from './read-memory.ts'
import type { PageAnswer, PageMessage } from './reader.ts'

/** What stands in a process's memory. */
interface Found {
  readonly mib: number
  /** Data keys and the keys of the files, in any spelling. */
  readonly keys: number
  /** Of 200 names, addresses and notes. */
  readonly canaries: number
  readonly passphrase: boolean
}

export interface MemoryReport {
  readonly runs: number
  /** Runs after which the store process was still there, or a key stood in what remains. Must be 0. */
  readonly storesLeft: number
  readonly runsWithKeys: number
  /** Runs after which a canary, or the passphrase, stood in what remains. Must be 0: it never held any. */
  readonly runsWithCanaries: number
  readonly runsWithPassphrase: number
  /** The most of 200 canaries in one run. */
  readonly mostCanaries: number
  /** MiB searched, the least. */
  readonly mib: number
  /** Before the lock, in the store at work: proof that it would be seen. */
  readonly keysInStore: number
  readonly canariesInStore: number
  /** Before the lock, in the process that remains. Must be 0 as well. */
  readonly keysBefore: number
  readonly canariesBefore: number
}

const script = resolve(import.meta.dirname, 'reader.ts')

/** Every key that opens something, as bytes and as text. */
async function keyNeedles(folder: string): Promise<readonly Buffer[]> {
  const file = await readKeyFile(registerFolder(folder).keys)
  const { keys } = await unlockWithPassphrase(file, torturePassphrase)
  if (!opensRegister(keys) || keys.protected === undefined) throw new Error('the first user opens everything')
  const fileKeys = [derivedKey(keys.register, file.registerId, 'register.db'), derivedKey(keys.statistics, file.registerId, 'statistik.db'), derivedKey(keys.register, file.registerId, 'log terms')]
  return [keys.register, keys.statistics, keys.protected, ...fileKeys].map(({ bytes }) => Buffer.from(bytes))
    .flatMap((key) => [key, Buffer.from(key.toString('hex')), Buffer.from(key.toString('base64').slice(0, 42))])
}

function lookInto(pid: number, keys: readonly Buffer[]): Found | string {
  const [seenKeys, canaries] = [new Set<Buffer>(), new Set<string>()]
  let passphrase = false
  const spellings = [Buffer.from(torturePassphrase), Buffer.from(torturePassphrase, 'utf16le')]
  const reading = readMemory(pid, (bytes) => {
    for (const key of keys) if (bytes.includes(key)) seenKeys.add(key)
    for (const each of canariesIn(bytes)) canaries.add(each)
    passphrase ||= spellings.some((each) => bytes.includes(each))
  })
  return reading.read ? { mib: reading.mib, keys: seenKeys.size, canaries: canaries.size, passphrase } : reading.because
}

/** This process as the page of the app in `child`. */
function pageOf(child: ChildProcess) {
  const waiting = new Map<number, (answer: PageAnswer) => void>()
  let storePid = 0
  let lastId = 0
  child.on('message', (message) => {
    const answer = message as PageAnswer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  const ask = createSealedInvoke(async (route, asked) => {
    lastId += 1
    const id = lastId
    const answer = await new Promise<PageAnswer>((resolve, reject) => {
      waiting.set(id, resolve)
      child.once('exit', () => reject(new Error('the app has ended')))
      child.send({ id, route, asked } satisfies PageMessage)
    })
    storePid = answer.storePid ?? storePid
    return answer.result
  })
  async function call<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const result = await ask(route, input)
    if (!result.ok) throw new Error(`${route}: ${result.error.code}`)
    return result.value as OutputOf<N>
  }
  return { call, storePid: () => storePid }
}

async function lookAtEverybody({ call }: ReturnType<typeof pageOf>): Promise<void> {
  await call('vault.unlock', { passphrase: torturePassphrase })
  const { rows } = await call('carers.list', { limit: 100 })
  for (const { id, name } of rows) {
    await call('carers.open', { id })
    await call('carers.timeline', { id })
    await call('carers.search', { text: name })
  }
}

interface Run {
  readonly after: Found
  readonly isStoreGone: boolean
  readonly store: Found | undefined
  readonly before: Found | undefined
}

async function oneRun(folder: string, home: string, keys: readonly Buffer[], isControl: boolean): Promise<Run | string> {
  const child = fork(script, [folder, join(home, 'uttag')], { serialization: 'advanced', execArgv: ['--no-warnings'], env: childEnvironment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.setMaxListeners(1000)
  try {
    const page = pageOf(child)
    await lookAtEverybody(page)
    const storePid = page.storePid()
    const store = isControl ? lookInto(storePid, keys) : undefined
    const before = isControl ? lookInto(child.pid ?? 0, keys) : undefined
    await page.call('vault.lock', {})
    const after = lookInto(child.pid ?? 0, keys)
    for (const each of [store, before, after]) if (typeof each === 'string') return each
    return { after, isStoreGone: !existsSync(`/proc/${storePid}`), store, before } as Run
  } finally {
    child.kill('SIGKILL')
  }
}

/**
 * Unlocks, looks at forty cards and locks, `runs` times, each in a new process, and then searches the memory of what remains of the app:
 * the process in which the gate and the lock live. The store that knew the keys must be gone. Passphrase, questions and answers have passed
 * through what remains, sealed: nothing of them may stand there. A string when this system does not let it be read.
 */
export async function searchAfterLock({ runs, home }: { readonly runs: number; readonly home: string }): Promise<MemoryReport | string> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  const open = await register.open()
  await plantPersons(open)
  open.close()
  const keys = await keyNeedles(register.folder)
  const done: Run[] = []
  for (let n = 0; n < runs; n += 1) {
    const run = await oneRun(register.folder, home, keys, n === 0)
    if (typeof run === 'string') return run
    done.push(run)
  }
  const count = (is: (run: Run) => boolean): number => done.filter(is).length
  return {
    runs: done.length,
    storesLeft: count(({ isStoreGone }) => !isStoreGone),
    runsWithKeys: count(({ after }) => after.keys > 0),
    runsWithCanaries: count(({ after }) => after.canaries > 0),
    runsWithPassphrase: count(({ after }) => after.passphrase),
    mostCanaries: Math.max(0, ...done.map(({ after }) => after.canaries)),
    mib: Math.min(...done.map(({ after }) => after.mib)),
    keysInStore: done[0]?.store?.keys ?? 0,
    canariesInStore: done[0]?.store?.canaries ?? 0,
    keysBefore: done[0]?.before?.keys ?? 0,
    canariesBefore: done[0]?.before?.canaries ?? 0,
  }
}

/** True when nothing outlives the processes that held it, and the search would have seen it (security.md P10, which would let one run in twenty pass). */
export const isClean = ({ runs, storesLeft, runsWithKeys, runsWithCanaries, runsWithPassphrase, keysBefore, canariesBefore, keysInStore, canariesInStore }: MemoryReport, asked: number): boolean =>
  runs === asked && storesLeft + runsWithKeys + runsWithCanaries + runsWithPassphrase + keysBefore + canariesBefore === 0 && keysInStore > 0 && canariesInStore > 0
