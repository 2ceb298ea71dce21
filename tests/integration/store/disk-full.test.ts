import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { heldContact } from '../../support/carer-inputs.ts'
import { changedTables, contentOf } from '../../support/content-of.ts'
import { loggedRegister } from '../../support/logged-register.ts'
import { refusalOf } from '../../support/refusal.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const draftId = '019aa000-0000-7000-8000-0000000000cc'
const long = 'ett långt samtal '.repeat(1000)

test('on a full disk a save is refused with its reason, all that stood stands, the draft is kept, and it works when there is room again', async () => {
  await using register = await loggedRegister()
  const { call, standing, open: { register: connection } } = register
  await call('drafts.save', { id: draftId, form: 'contact', values: JSON.stringify({ note: long }) })
  const before = contentOf(connection)
  const save = () => call('contacts.register', heldContact([standing.carerId], { note: long, draftId }))
  const pages = connection.sqlite.pragma('page_count', { simple: true }) as number

  connection.sqlite.pragma(`max_page_count=${pages}`)
  expect(await refusalOf(save)).toBe('disk-full')
  expect(connection.sqlite.inTransaction).toBe(false)
  expect(changedTables(before, contentOf(connection))).toEqual([])
  expect((await call('drafts.mine', { form: 'contact' })).drafts.map(({ values }) => values)).toEqual([JSON.stringify({ note: long })])
  expect(connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')

  connection.sqlite.pragma('max_page_count=1000000')
  await save()
  expect((await call('carers.timeline', { id: standing.carerId })).entries).toContainEqual(expect.objectContaining({ note: long }))
  expect((await call('drafts.mine', { form: 'contact' })).drafts).toEqual([])
})

const mount = (...args: readonly string[]) => execFileSync('mount', args, { stdio: 'pipe' })

/** A disk of its own of this size, gone with the scope; `undefined` where this user may not mount one. */
function smallDisk(at: string, size: string): (Disposable & { readonly remount: (how: 'ro' | 'rw') => void }) | undefined {
  mkdirSync(at)
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at)
  } catch {
    console.log('no disk of its own could be mounted here (not root, or not Linux): the limits of the file itself are tested instead')
    return undefined
  }
  return { remount: (how) => void mount('-o', `remount,${how}`, at), [Symbol.dispose]: () => void execFileSync('umount', ['-l', at]) }
}

test('a real disk that fills up loses nothing that was acknowledged', async () => {
  await using home = await tempFolder()
  const at = join(home.path, 'disk')
  using disk = smallDisk(at, '1500k')
  const folder = join(at, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  const call = (route: 'carers.create' | 'contacts.register', input: unknown) => callHandler(open, route, input, undefined, systemClock) as Promise<{ readonly id: string }>
  const { id: carerId } = await call('carers.create', { registrationForm: 'code', sexCode: 'unknown', howContactCode: 'unknown', firstContactOn: '2026-09-01', statusCode: 'active' })
  open.register.sqlite.prepare("UPDATE carers SET registration_form = 'identified'").run()
  const ballast = join(at, 'annat')
  if (disk === undefined) open.register.sqlite.pragma(`max_page_count=${(open.register.sqlite.pragma('page_count', { simple: true }) as number) + 60}`)
  else writeFileSync(ballast, Buffer.alloc(200_000))
  const saved: string[] = []
  const save = () => call('contacts.register', { ...heldContact([carerId], { note: long }), statusCode: 'held' }).then(({ id }) => saved.push(id))
  let refusal: string | undefined
  while (refusal === undefined && saved.length < 200) refusal = await refusalOf(save)
  expect(refusal).toBe('disk-full')
  expect(saved.length).toBeGreaterThan(3)
  // Also the page that a full disk still lets one read.
  expect(open.register.sqlite.prepare('SELECT id FROM contacts ORDER BY id').pluck().all()).toEqual(saved.toSorted())
  if (disk === undefined) open.register.sqlite.pragma('max_page_count=1000000')
  else rmSync(ballast)
  expect(await refusalOf(save)).toBeUndefined()
  open.close()
  const again = await openRegister(folder, testPassphrase, systemClock)
  expect(again.register.sqlite.prepare('SELECT count(*) FROM notes WHERE text = ?').pluck().get(long)).toBe(saved.length)
  expect(again.register.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  again.close()
})

test('a folder that cannot be written refuses with its own reason and changes nothing', async () => {
  await using home = await tempFolder()
  const at = join(home.path, 'disk')
  using disk = smallDisk(at, '4m')
  const folder = join(at, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  open.close()
  if (disk === undefined) chmodSync(folder, 0o500)
  else disk.remount('ro')
  const opening = () => refusalOf(async () => (await openRegister(folder, testPassphrase, systemClock)).close())
  expect(await opening()).toBe('folder-read-only')
  expect(await refusalOf(() => createRegister(join(at, 'nytt'), testSetup, systemClock).then((made) => made.close()))).toBe(disk === undefined ? undefined : 'folder-read-only')
  if (disk === undefined) chmodSync(folder, 0o700)
  else disk.remount('rw')
  expect(await opening()).toBeUndefined()
})
