import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

test('the second folder for backups is any but the register\'s own, however it is spelt', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  for (const name of ['register2', 'register/inuti']) await mkdir(join(home.path, name))
  await symlink(folder, join(home.path, 'genväg'))
  const use = (path: string) => callHandler(open, 'backups.setSecondFolder', contract['backups.setSecondFolder'].input.parse({ use: true, ownPassphrase: testPassphrase }), path, systemClock)
  for (const own of [folder, join(folder, 'inuti'), join(home.path, 'genväg'), join(home.path, 'genväg', 'inuti'), `${folder}2/../register`]) {
    expect([own, await refusalOf(use(own))]).toEqual([own, { code: 'refused', reason: 'same-folder' }])
  }
  await use(`${folder}2`)
  open.close()
})
