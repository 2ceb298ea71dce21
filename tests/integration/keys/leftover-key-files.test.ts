import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeDamagedKeyFiles } from '../../../src/main/store/session/rotation/rotation-files.ts'
import { staffedRegister } from '../../support/keeping/staffed-register.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

test('what a killed writing left beside the key file is gone after the next unlock, whoever unlocks; nobody else\'s file is', async () => {
  await using register = await staffedRegister()
  const { userId, passphrase } = await register.add('Charlie Chef', { roles: ['manager'] })
  const old = readFileSync(join(register.folder, 'nycklar.json'))
  const ours = ['nycklar.json.0123456789ab.tmp', 'nycklar.json.bak.fedcba987654.tmp']
  const others = ['nycklar.json.tmp', 'nycklar.json.0123456789AB.tmp', 'nycklar.json.0123456789ab.tmp.txt', 'nycklar.json - kopia', 'min.nycklar.json.0123456789ab.tmp']
  const standing = (): readonly string[] => readdirSync(register.folder).filter((name) => ours.includes(name) || others.includes(name)).toSorted()
  for (const unlock of [() => register.unlock(passphrase, userId), () => register.unlock(testPassphrase)]) {
    register.lock()
    for (const name of [...ours, ...others]) writeFileSync(join(register.folder, name), old)
    await unlock()
    expect(standing()).toEqual(others.toSorted())
  }
})

test('a damaged key file that was kept aside goes when a backup of that day would', async () => {
  await using home = await tempFolder()
  const aside = 'nycklar.json.skadad-2026-11-22T180000123Z'
  for (const name of [aside, 'nycklar.json', 'nycklar.json.bak', 'nycklar.json.skadad-', 'nycklar.json.skadad-i-mars', `${aside}.txt`]) writeFileSync(join(home.path, name), 'x')
  await removeDamagedKeyFiles(home.path, new Date('2027-02-20T17:00:00Z'), 90)
  expect(readdirSync(home.path)).toHaveLength(6)
  await removeDamagedKeyFiles(home.path, new Date('2027-02-20T19:00:00Z'), 90)
  expect(readdirSync(home.path)).not.toContain(aside)
  expect(readdirSync(home.path)).toHaveLength(5)
})
