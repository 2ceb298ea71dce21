import { join } from 'node:path'
import { AppError } from '../../../../src/shared/contract/errors.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { registerFolder } from '../../../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../../../src/main/store/key-file/read-key-file.ts'
import { openRegister } from '../../../../src/main/store/open-register.ts'
import { makeSyntheticRegister, torturePassphrase } from '../../synthetic-register.ts'
import { fine, type Scenario, type Verdict } from '../cut-power.ts'
import { answeredBy, recordStore } from '../record.ts'
import { judgeWhole } from './judge-whole.ts'

const passphrases = [torturePassphrase, 'fjorton flitiga filurer fikade', 'femton fulla fickor försvann'] as const

/** What lies behind a passphrase; undefined where it is another. */
async function openedBy(folder: string, passphrase: string): Promise<Verdict | undefined> {
  try {
    return await judgeWhole(await openRegister(folder, passphrase, systemClock))
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong-passphrase') return undefined
    throw error
  }
}

/** A passphrase is changed, and changed again. The last that was acknowledged opens, or the one that was just being set. */
export async function changedPassphrases(home: string): Promise<Scenario> {
  const root = join(home, 'passphrases')
  const register = await makeSyntheticRegister(join(root, 'register'))
  const { answered, ...recording } = await recordStore(root, register, async (ask) => {
    for (const [index, next] of passphrases.entries()) {
      if (index === 0) continue
      const changed = await ask('keys.changePassphrase', { current: passphrases[index - 1], next })
      if (!changed.ok) throw new Error(`refused to change: ${changed.error.code}`)
    }
  })
  return {
    recording,
    answers: answered.length,
    async judge(image, lines) {
      const folder = join(image, 'register')
      // The file and its copy are replaced one after the other: neither is ever less than whole.
      for (const path of [registerFolder(folder).keys, registerFolder(folder).keysCopy]) await readKeyFile(path)
      const acknowledged = answeredBy(answered, lines).length
      for (const passphrase of passphrases.slice(acknowledged, acknowledged + 2)) {
        const verdict = await openedBy(folder, passphrase)
        if (verdict !== undefined) return verdict
      }
      for (const passphrase of passphrases.slice(0, acknowledged)) {
        if (await openedBy(folder, passphrase) !== undefined) return { ...fine, lost: 1 }
      }
      return { ...fine, lockedOut: 1 }
    },
  }
}
