import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { derivedKey, opensRegister } from '../../../src/main/store/key-file/data-keys.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { canariesIn, plantPersons } from '../manager/person-canaries.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { makeSyntheticRegister, torturePassphrase } from '../synthetic-register.ts'
import { readMemory } from './read-memory.ts'

/** What stands in a process's memory. */
interface Found {
  readonly mib: number
  /** Data keys and the keys of the files, in any spelling. */
  readonly keys: number
  /** Of 200 names, addresses and notes. */
  readonly canaries: number
  /** Of those, how many stand in what the C library handed out: messages as they came from the store, read and never wiped. */
  readonly inNativeHeap: number
  readonly passphrase: boolean
}

export interface MemoryReport {
  readonly runs: number
  /** Runs after which the store process was still there, or a key stood in what remains. Must be 0. */
  readonly storesLeft: number
  readonly runsWithKeys: number
  /** Runs after which no canary stood in what remains: security.md P10 asks for 95 of 100. */
  readonly runsWithoutCanaries: number
  readonly runsWithPassphrase: number
  /** The least, the median and the most of 200 canaries. */
  readonly canaries: readonly [least: number, median: number, most: number]
  /** Of all canaries seen, the share in native memory. */
  readonly nativeShare: number
  /** Before the lock, as proof that it would be seen: keys in the store, canaries in the process that remains. */
  readonly keysInStore: number
  readonly canariesBefore: number
  readonly keysBefore: number
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
  const [seenKeys, canaries, native] = [new Set<Buffer>(), new Set<string>(), new Set<string>()]
  let passphrase = false
  const spellings = [Buffer.from(torturePassphrase), Buffer.from(torturePassphrase, 'utf16le')]
  const reading = readMemory(pid, (bytes, region) => {
    for (const key of keys) if (bytes.includes(key)) seenKeys.add(key)
    for (const each of canariesIn(bytes)) {
      canaries.add(each)
      if (region === '[heap]') native.add(each)
    }
    passphrase ||= spellings.some((each) => bytes.includes(each))
  })
  return reading.read ? { mib: reading.mib, keys: seenKeys.size, canaries: canaries.size, inNativeHeap: native.size, passphrase } : reading.because
}

async function answerTo(child: ChildProcess, message: object): Promise<{ readonly storePid?: number }> {
  child.send(message)
  const over = new AbortController()
  child.once('exit', () => over.abort())
  const [answer] = await once(child, 'message', { signal: over.signal }) as [{ readonly storePid?: number }]
  return answer
}

interface Run {
  readonly after: Found
  readonly isStoreGone: boolean
  readonly store: Found | undefined
  readonly before: Found | undefined
}

async function oneRun(folder: string, home: string, keys: readonly Buffer[], isControl: boolean): Promise<Run | string> {
  const child = fork(script, [folder, join(home, 'uttag')], { serialization: 'advanced', execArgv: ['--no-warnings'], env: childEnvironment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  try {
    const { storePid = 0 } = await answerTo(child, { passphrase: torturePassphrase })
    const store = isControl ? lookInto(storePid, keys) : undefined
    const before = isControl ? lookInto(child.pid ?? 0, keys) : undefined
    await answerTo(child, { lock: true })
    const after = lookInto(child.pid ?? 0, keys)
    for (const each of [store, before, after]) if (typeof each === 'string') return each
    return { after, isStoreGone: !existsSync(`/proc/${storePid}`), store, before } as Run
  } finally {
    child.kill('SIGKILL')
  }
}

/**
 * Unlocks, looks at forty cards and locks, `runs` times, each in a new process, and then searches the memory of what remains of the app:
 * the process in which the gate and the lock live. The store that knew the keys must be gone and must have left no key behind. Answers have passed
 * through what remains: how many of 200 canaries still stand there is reported. A string when this system does not let it be read.
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
  const counts = done.map(({ after }) => after.canaries).toSorted((a, b) => a - b)
  const count = (is: (run: Run) => boolean): number => done.filter(is).length
  const total = counts.reduce((sum, each) => sum + each, 0)
  return {
    runs: done.length,
    storesLeft: count(({ isStoreGone }) => !isStoreGone),
    runsWithKeys: count(({ after }) => after.keys > 0),
    runsWithoutCanaries: count(({ after }) => after.canaries === 0),
    runsWithPassphrase: count(({ after }) => after.passphrase),
    canaries: [counts[0] ?? 0, counts[Math.floor(counts.length / 2)] ?? 0, counts.at(-1) ?? 0],
    nativeShare: total === 0 ? 0 : Math.round((done.reduce((sum, { after }) => sum + after.inNativeHeap, 0) / total) * 100) / 100,
    keysInStore: done[0]?.store?.keys ?? 0,
    canariesBefore: done[0]?.before?.canaries ?? 0,
    keysBefore: done[0]?.before?.keys ?? 0,
  }
}

/** True when no key outlives its process, and the search would have seen one. What content remains is said, not judged. */
export const isKeyless = ({ runs, storesLeft, runsWithKeys, keysInStore, keysBefore, canariesBefore }: MemoryReport, asked: number): boolean =>
  runs === asked && storesLeft + runsWithKeys + keysBefore === 0 && keysInStore > 0 && canariesBefore > 0
