import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { allCanaries, canaries } from '../../support/canaries.ts'
import { canaryScanner, filesUnder, scanFolder } from '../../support/find-canaries.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { testRecoveryKey } from '../../support/register-setup.ts'
import { unzip } from '../../support/unzip.ts'

const script = resolve(import.meta.dirname, '../../support/day-of-canaries.ts')
const scan = canaryScanner([...allCanaries, testRecoveryKey, testRecoveryKey.replaceAll('-', '')])

interface Ended {
  readonly code: number | null
  readonly output: Buffer
}

/** Runs a day's work in a process of its own, with a temporary folder of its own; all that it says is kept. */
async function liveThrough(home: string, temporary: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--no-warnings', script, home], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary, SQLITE_TMPDIR: temporary } })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
  const code = await new Promise<number | null>((settle) => { child.once('close', settle) })
  return { code, output: Buffer.concat(said) }
}

test('P1: after a day with fifty of them planted, a killed process and a journal left behind, no name, number, note or passphrase can be read anywhere', async () => {
  await using home = await tempFolder()
  const temporary = join(home.path, 'tmp')
  await mkdir(temporary)
  expect(allCanaries).toHaveLength(50)
  const { code, output } = await liveThrough(home.path, temporary)
  expect([code, output.toString()]).toEqual([0, ''])

  const register = join(home.path, 'register')
  const names = await readdir(register)
  for (const name of ['register.db', 'register.db-journal', 'statistik.db', 'nycklar.json', 'nycklar.json.bak']) expect(names).toContain(name)
  expect((await stat(join(register, 'register.db-journal'))).size).toBeGreaterThan(0)
  expect(await readdir(temporary)).toEqual([])
  expect(scanFolder(scan, home.path)).toEqual([])

  // The exported workbook is a compressed archive: what stands in it must be unpacked to be sought.
  const exported = filesUnder(join(home.path, 'uttag'))
  expect(exported).toHaveLength(2)
  for (const path of exported.filter((each) => each.endsWith('.xlsx'))) {
    const parts = unzip(await readFile(path))
    expect(parts.map(({ name }) => name)).toContain('xl/workbook.xml')
    for (const { name, bytes } of parts) expect(scan(name, bytes)).toEqual([])
  }

  // It was all there: the same register, unlocked, holds every one that was saved.
  const open = await openRegister(register, canaries.secrets[0], systemClock)
  const inside = scan('inside', open.register.sqlite.serialize()).map(({ canary }) => canary)
  open.close()
  for (const saved of [canaries.firstNames, canaries.lastNames, canaries.personalNumbers, canaries.phones, canaries.notes, canaries.aliases].flat()) expect(inside).toContain(saved)
  for (const unkept of [...canaries.searches, ...canaries.secrets, canaries.drafts[0]]) expect(inside).not.toContain(unkept)
}, 600_000)

test('the scanner finds every one of them in every encoding it claims', async () => {
  await using home = await tempFolder()
  const encodings: readonly (readonly [string, (text: string) => string | Buffer])[] = [
    ['utf8', (text) => text],
    ['utf16le', (text) => Buffer.from(text, 'utf16le')],
    ['utf16be', (text) => Buffer.from(text, 'utf16le').swap16()],
    ['base64', (text) => Buffer.from(`a${text}zz`).toString('base64')],
    ['hex', (text) => Buffer.from(text).toString('hex')],
    ['HEX', (text) => Buffer.from(text).toString('hex').toUpperCase()],
    ['json', (text) => JSON.stringify({ x: text }).replaceAll(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)],
  ]
  for (const [encoding, write] of encodings) {
    for (const [n, canary] of allCanaries.entries()) {
      const path = join(home.path, `${encoding}-${n}`)
      await writeFile(path, Buffer.concat([Buffer.from('x'.repeat(n)), Buffer.from(write(canary)), Buffer.from('y')]))
      expect(scan(path, await readFile(path)).map((hit) => hit.canary), `${canary} as ${encoding}`).toContain(canary)
    }
  }
  expect(scan('nothing', Buffer.from('En helt vanlig text om ingenting.'))).toEqual([])
  expect(scanFolder(scan, home.path).length).toBeGreaterThanOrEqual(encodings.length * allCanaries.length)
})
