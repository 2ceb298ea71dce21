import { readFileSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import type { Connection } from '../../../src/main/store/database/connection.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { findKeyFile, readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { openRegister, openVault, openWithKeys } from '../../../src/main/store/open-register.ts'
import { recoverRegister } from '../../../src/main/store/recover-register.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { testPassphrase, testRecoveryKey, testSetup } from '../../support/register-setup.ts'
import { refusalOf } from '../../support/refusal.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { makeVersionOneRegister } from '../../support/keeping/version-one-register.ts'

describe('a register made by the first version', () => {
  test('opens with its passphrase, gets a compartment and a new key file, and opens again', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    await makeVersionOneRegister(folder)
    const open = await openRegister(folder, testPassphrase, systemClock)
    expect(open.session).toMatchObject({ userName: 'Karin Konsulent', seesProtected: true })
    const protectedKey = open.keyring.keys.protected?.bytes.toString('hex')
    expect(protectedKey).toMatch(/^[0-9a-f]{64}$/)
    open.close()
    const files = registerFolder(folder)
    expect(await readFile(files.keysCopy, 'utf8')).toBe(await readFile(files.keys, 'utf8'))
    const file = await readKeyFile(files.keys)
    expect(file.versionOne).toBeUndefined()
    expect(JSON.parse(await readFile(files.keys, 'utf8'))).toMatchObject({ version: 2, slots: [{ name: 'Karin Konsulent', given: false }, { kind: 'recovery' }] })
    const again = await openRegister(folder, testPassphrase, systemClock)
    expect(again.keyring.keys.protected?.bytes.toString('hex')).toBe(protectedKey)
    again.close()
    // The paper opens the compartment too, though nobody typed it.
    const recovered = await recoverRegister(folder, { recoveryKey: testRecoveryKey, newPassphrase: 'en helt ny lösenfras' }, systemClock)
    expect(recovered.keyring.keys.protected?.bytes.toString('hex')).toBe(protectedKey)
    recovered.close()
  })

  test('opens with its paper alone, and after that with the new passphrase only', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    await makeVersionOneRegister(folder)
    ;(await recoverRegister(folder, { recoveryKey: testRecoveryKey, newPassphrase: 'en helt ny lösenfras' }, systemClock)).close()
    expect(await refusalOf(() => openRegister(folder, testPassphrase, systemClock))).toBe('wrong-passphrase')
    ;(await openRegister(folder, 'en helt ny lösenfras', systemClock)).close()
  })

  test('with a wrong passphrase, or a changed key file, is left as it stands', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    await makeVersionOneRegister(folder)
    const files = registerFolder(folder)
    const before = await readFile(files.keys, 'utf8')
    expect(await refusalOf(() => openRegister(folder, 'en annan fras än hennes', systemClock))).toBe('wrong-passphrase')
    expect(await readFile(files.keys, 'utf8')).toBe(before)
    const forged = before.replace('"label": "Norrköping"', '"label": "Linköping!"')
    await writeFile(files.keys, forged)
    await writeFile(files.keysCopy, forged)
    expect(await refusalOf(() => openRegister(folder, testPassphrase, systemClock))).toBe('key-file-damaged')
  })
})

describe('a key file of the first version that is put back', () => {
  /** A register that has come to version 2, with one carer, and the old key file beside. */
  async function upgraded(folder: string) {
    await makeVersionOneRegister(folder)
    const { keys, keysCopy } = registerFolder(folder)
    const old = await readFile(keys)
    const open = await openRegister(folder, testPassphrase, systemClock)
    const { id } = (await callHandler(open, 'carers.create', contract['carers.create'].input.parse(namedCarer('Hemlig', 'Person')), undefined, systemClock)) as { readonly id: string }
    const protect = `UPDATE carers SET protected_identity_code = 'confidentiality-mark' WHERE id = '${id}'`
    return {
      open, id, protect,
      putBack: async () => {
        for (const path of [keys, keysCopy]) await writeFile(path, old)
      },
    }
  }

  test('beside sealed identities opens nothing and makes no new key: with the right file they are there', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    const { open, id, protect, putBack } = await upgraded(folder)
    open.register.sqlite.exec(protect)
    open.close()
    ;(await openRegister(folder, testPassphrase, systemClock)).close()
    const { keys } = registerFolder(folder)
    const right = await readFile(keys)
    await putBack()
    expect(await refusalOf(() => openRegister(folder, testPassphrase, systemClock))).toBe('key-file-damaged')
    expect(JSON.parse(await readFile(keys, 'utf8'))).toMatchObject({ version: 1 })
    await writeFile(keys, right)
    const again = await openRegister(folder, testPassphrase, systemClock)
    expect(await callHandler(again, 'carers.open', { id }, undefined, systemClock)).toMatchObject({ lastName: 'Person' })
    again.close()
  })

  test('gets its new key onto the disk before anything is sealed with it', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    const { open, protect, putBack } = await upgraded(folder)
    open.register.sqlite.exec(protect)
    open.close()
    await putBack()
    const files = registerFolder(folder)
    const found = await findKeyFile(files)
    const seen: (readonly [sealed: number, version: number])[] = []
    let register: Connection | undefined
    const opened = await openWithKeys(folder, found, await unlockWithPassphrase(found.file, testPassphrase), 'unlocked', systemClock, {
      files: { beforeCommit: () => void (register && seen.push([register.sqlite.prepare('SELECT count(*) FROM carers WHERE protected_box IS NOT NULL').pluck().get() as number, (JSON.parse(readFileSync(files.keys, 'utf8')) as { readonly version: number }).version])) },
      async beforeSession(logged) {
        register = logged
      },
    })
    opened.close()
    expect(seen).toContainEqual([1, 2])
    expect(seen).not.toContainEqual([1, 1])
  })
})

describe('the copy of the key file', () => {
  const damages: readonly (readonly [what: string, damage: (path: string) => Promise<void>])[] = [
    ['gone', (path) => rm(path)],
    ['cut in half', async (path) => writeFile(path, (await readFile(path)).subarray(0, 500))],
    ['zeroes', (path) => writeFile(path, Buffer.alloc(4000))],
  ]
  test.each(damages)('opens the register where the first is %s, says so, and the first is whole again', async (what, damage) => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    ;(await createRegister(folder, testSetup, systemClock)).close()
    const files = registerFolder(folder)
    const whole = await readKeyFile(files.keysCopy)
    await damage(files.keys)
    const open = await openVault(folder, { passphrase: testPassphrase }, systemClock)
    expect(open.notices).toEqual(['key-file-copy-used'])
    open.close()
    expect(await readKeyFile(files.keys)).toEqual(whole)
    expect((await readdir(folder)).filter((name) => name.startsWith('nycklar.json.skadad-'))).toHaveLength(what === 'gone' ? 0 : 1)
    const again = await openVault(folder, { passphrase: testPassphrase }, systemClock)
    expect(again.notices).toEqual([])
    again.close()
  })

  test('is written anew where it is damaged or older', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    ;(await createRegister(folder, testSetup, systemClock)).close()
    const files = registerFolder(folder)
    const whole = await readKeyFile(files.keys)
    await writeFile(files.keysCopy, (await readFile(files.keys)).subarray(0, 100))
    ;(await openVault(folder, { passphrase: testPassphrase }, systemClock)).close()
    expect(await readKeyFile(files.keysCopy)).toEqual(whole)
    expect(await readFile(files.keysCopy, 'utf8')).toBe(await readFile(files.keys, 'utf8'))
  })
})
