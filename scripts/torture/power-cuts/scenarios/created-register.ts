import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { openRegister } from '../../../../src/main/store/open-register.ts'
import { torturePassphrase } from '../../synthetic-register.ts'
import { fine, type Scenario } from '../cut-power.ts'
import { recordWork } from '../record.ts'
import { judgeWhole } from './judge-whole.ts'

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** A register is made in a new folder. It stands whole and opens, or, before that was said, there is none at all. */
export async function createdRegister(home: string): Promise<Scenario> {
  const root = join(home, 'creation')
  mkdirSync(root)
  const recording = await recordWork(root, ['create', join(root, 'mina', 'register')])
  return {
    recording,
    answers: 1,
    async judge(image, lines) {
      const folder = join(image, 'mina', 'register')
      return isEmpty(folder) ? { ...fine, lost: lines } : judgeWhole(await openRegister(folder, torturePassphrase, systemClock))
    },
  }
}
