import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { derivedKey, opensRegister } from '../../../src/main/store/key-file/data-keys.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { seededRandom } from '../seeded-random.ts'
import { makeSyntheticRegister, torturePassphrase, type SyntheticRegister } from '../synthetic-register.ts'
import { baseImages, type BaseImages } from './base-images.ts'
import { encryptImage } from './cipher-image.ts'
import { mutateImage } from './mutate-image.ts'
import type { ImageAnswer } from './open-images.ts'

/**
 * `plain`: not encrypted. `otherKey`: encrypted, but not by us. `ownKey`: encrypted with the register's own key, so that the cipher has nothing to
 * say against it and SQLite and the app must make something of it.
 */
const families = ['plain', 'otherKey', 'ownKey'] as const
type Family = (typeof families)[number]

interface Counts {
  images: number
  /** With a code that says what is the matter. */
  refused: number
  /** Opened, and found out while it was read. */
  detected: number
  /** Opened and read: what was changed says nothing, or is a register. */
  read: number
}

export interface ForeignReport extends Readonly<Record<Family, Readonly<Counts>>> {
  /** Ended the process, or gave no answer within the time. */
  readonly crashed: number
  readonly hung: number
  /** Not by our key, and not byte for byte as it was. */
  readonly changed: number
  /** By our key, and refused when the opening had been entered in its log: what the opening reads last was what was wrong. */
  readonly entered: number
  /** Answers that are no clear code. */
  readonly unclear: Readonly<Record<string, number>>
}

/** `folder-read-only` where the head of the file says that it must not be written: SQLite tells no more than that. */
const clear: ReadonlySet<string> = new Set(['register-damaged', 'register-foreign', 'register-newer', 'migration-failed', 'folder-read-only', 'not-whole'])
const longestMs = 30_000
const script = resolve(import.meta.dirname, 'open-images.ts')

type Answer = ImageAnswer | 'crashed' | 'hung'

/** A process that opens one image after the other; a new one where it did not survive the last. */
class Opener implements Disposable {
  #child: ChildProcess | undefined
  readonly #keys: string
  constructor(keys: string) { this.#keys = keys }
  open(folder: string): Promise<Answer> {
    const child = this.#child ??= fork(script, [this.#keys], { execArgv: ['--no-warnings'], env: childEnvironment, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    return new Promise((settle) => {
      const done = (answer: Answer): void => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (typeof answer === 'string') this[Symbol.dispose]()
        settle(answer)
      }
      const timer = setTimeout(() => done('hung'), longestMs)
      child.once('message', (answer) => done(answer as ImageAnswer))
      child.once('exit', () => done('crashed'))
      child.send(folder)
    })
  }
  [Symbol.dispose](): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

async function keyOf({ folder }: SyntheticRegister): Promise<Buffer> {
  const file = await readKeyFile(registerFolder(folder).keys)
  const { keys } = await unlockWithPassphrase(file, torturePassphrase)
  if (!opensRegister(keys)) throw new Error('the first user opens the register')
  using key = derivedKey(keys.register, file.registerId, 'register.db')
  return Buffer.from(key.bytes)
}

const pick = <T>(from: readonly [T, ...T[]], random: () => number): T => from[Math.floor(random() * from.length)] ?? from[0]

function imageOf(family: Family, { foreign, ours, key }: BaseImages, random: () => number): Buffer {
  const image = mutateImage(random() < 0.5 && family !== 'ownKey' ? pick(foreign as readonly [Buffer, ...Buffer[]], random) : ours, random)
  return family === 'plain' ? image : encryptImage(image, family === 'ownKey' ? key : randomBytes(key.length))
}

/** Puts `image` in the place of register.db, and takes away what the last opening left. */
function lay(whole: string, at: string, image: Buffer): void {
  for (const name of existsSync(at) ? readdirSync(at) : []) if (!existsSync(join(whole, name))) rmSync(join(at, name), { recursive: true })
  cpSync(whole, at, { recursive: true })
  writeFileSync(registerFolder(at).register, image)
}

/**
 * Lays `images` databases that no program would have written, one after the other, in the place of register.db and opens the register as the app does: a
 * third in clear, a third under another key, a third under the right one. `home` is emptied by the caller.
 */
export async function tryImages({ images, seed, home }: { readonly images: number; readonly seed: number; readonly home: string }): Promise<ForeignReport> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const bases = baseImages(register, await keyOf(register), home)
  const random = seededRandom(seed)
  const at = join(home, 'copy')
  mkdirSync(at)
  const counts = Object.fromEntries(families.map((family) => [family, { images: 0, refused: 0, detected: 0, read: 0 }])) as Record<Family, Counts>
  const [failed, unclear] = [{ crashed: 0, hung: 0, changed: 0, entered: 0 }, {} as Record<string, number>]
  using opener = new Opener(register.keysAsText)
  // Otherwise the right key would only ever be refused by the cipher.
  lay(register.folder, at, encryptImage(bases.ours, bases.key))
  const whole = await opener.open(at)
  if (typeof whole === 'string' || whole.refused !== undefined || whole.detected !== undefined) throw new Error(`the register itself does not open again: ${JSON.stringify(whole)}`)
  for (let n = 0; n < images; n += 1) {
    const family = families[n % families.length] ?? 'plain'
    const image = imageOf(family, bases, random)
    lay(register.folder, at, image)
    const answer = await opener.open(at)
    counts[family].images += 1
    if (typeof answer === 'string') {
      failed[answer] += 1
      continue
    }
    const code = answer.refused ?? answer.detected
    counts[family][answer.refused !== undefined ? 'refused' : answer.detected !== undefined ? 'detected' : 'read'] += 1
    if (code !== undefined && !clear.has(code)) unclear[code] = (unclear[code] ?? 0) + 1
    if (answer.refused !== undefined && !readFileSync(registerFolder(at).register).equals(image)) failed[family === 'ownKey' ? 'entered' : 'changed'] += 1
  }
  return { ...counts, ...failed, unclear }
}

/** True when nothing of others' was taken for ours, each answer says what is the matter, and the right key did get some images past the cipher. */
export const isLeftAlone = ({ plain, otherKey, ownKey, crashed, hung, changed, unclear }: ForeignReport, asked: number): boolean =>
  plain.refused === plain.images && otherKey.refused === otherKey.images && crashed + hung + changed === 0 && Object.keys(unclear).length === 0
  && plain.images + otherKey.images + ownKey.images === asked && ownKey.detected + ownKey.read > 0
