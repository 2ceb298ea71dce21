import { registerFolder } from './files/register-folder.ts'
import { practiceRegister } from '../register/practice/practice-register.ts'
import { isEmpty, seedRegister } from '../register/practice/seed-register.ts'
import { momentOf, type Clock } from './clock.ts'
import { createRegister, firstUserRoles } from './create-register.ts'
import { AppError } from '#shared/contract/errors.ts'
import { practicePassphrase } from '#shared/domain/passphrase/practice-passphrase.ts'
import { openRegister } from './open-register.ts'
import type { OpenRegister } from './open-vault.ts'
import { logBulkWriting } from './session/log-bulk-writing.ts'
import { findKeyFile } from './key-file/read-key-file.ts'

const isMissing = (error: unknown): boolean => error instanceof AppError && error.code === 'key-file-missing'

async function openOrCreate(folder: string, clock: Clock): Promise<OpenRegister> {
  const exists = await findKeyFile(registerFolder(folder)).then(() => true, (error: unknown) => {
    if (isMissing(error)) return false
    throw error
  })
  if (exists) return openRegister(folder, practicePassphrase, clock)
  return createRegister(folder, {
    unit: { municipalityCode: '0000', municipalityName: 'Övningskommunen', board: 'Övningsnämnden', areaCodes: ['AO', 'FH', 'IFO', 'GEM'], notePlace: 'here' },
    user: { name: 'Övning Övningsson', titleCode: 'carer-consultant' },
    passphrase: practicePassphrase,
    // The whole app can be tried there, the log too.
    roles: [...firstUserRoles, 'log-reviewer'],
    recoveryKey: undefined,
    kdf: 'floor',
  }, clock)
}

/** Opens the practice register in `folder`; makes it the first time, and fills it whenever it is empty. */
export async function openPractice(folder: string, clock: Clock): Promise<OpenRegister> {
  const open = await openOrCreate(folder, clock)
  try {
    if (await isEmpty(open.register)) {
      const { carers } = await seedRegister(open.register, { ...practiceRegister, today: momentOf(clock).today, userId: open.session.userId }, { protectedKey: open.keyring.keys.protected, registerId: open.registerId })
      await logBulkWriting(open, carers, clock)
    }
    return open
  } catch (error) {
    open.close()
    throw error
  }
}
