import { backUpNow } from '../../../../src/main/store/backup/tend-backups.ts'
import { copyBackup } from '../../../../src/main/store/backup/copy-backup.ts'
import { restoreBackup } from '../../../../src/main/store/backup/restore/restore-backup.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { unlockRegister } from '../../../../src/main/store/session/unlock-slots.ts'
import { makeSyntheticRegister, openSynthetic, torturePassphrase } from '../../synthetic-register.ts'

// node work-in-child.ts create FOLDER | back-up FOLDER KEYS ROOT SECOND | restore BACKUP FOLDER: work on whole
// files; says a line when something is done that may be relied on.

const [work = '', from = '', ...more] = process.argv.slice(2)
const say = (): void => void process.stdout.write('done\n')

async function backUp(folder: string, keys: string, root: string, second: string): Promise<void> {
  const open = await openSynthetic(folder, keys)
  const computer = { witness: `${root}/vittne.json`, tombstones: `${root}/borttagna.json`, backups: root }
  for (const reason of ['asked', 'daily'] as const) {
    const made = await backUpNow(open, computer, reason, systemClock)
    say()
    const copied = await copyBackup(made, second, systemClock.now())
    if (copied.kind !== 'copied') throw new Error('the second copy was not made')
    say()
  }
  open.close()
}

switch (work) {
  case 'create':
    await makeSyntheticRegister(from)
    say()
    break
  case 'back-up':
    await backUp(from, more[0] ?? '', more[1] ?? '', more[2] ?? '')
    break
  case 'restore':
    await restoreBackup(from, more[0] ?? '', { unlock: async (file) => (await unlockRegister(file, torturePassphrase)).keys, applyTombstones: async () => undefined, now: new Date() })
    say()
    break
  default:
    throw new Error(`no such work: ${work}`)
}
