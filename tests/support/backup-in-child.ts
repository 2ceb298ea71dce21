import { join } from 'node:path'
import { torturePassphrase } from '../../scripts/torture/synthetic-register.ts'
import type { BackupFacts } from '../../src/main/store/backup/backup-manifest.ts'
import { copyRegister } from '../../src/main/store/backup/copy-register.ts'
import { restoreBackup } from '../../src/main/store/backup/restore/restore-backup.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { unlockRegister } from '../../src/main/store/session/unlock-slots.ts'

// node backup-in-child.ts copy FOLDER ROOT FACTS | restore BACKUP FOLDER: to be killed in the middle of it.

const [action, from = '', to = '', facts = '{}'] = process.argv.slice(2)
if (action === 'copy') {
  process.stdout.write('start\n')
  await copyRegister(from, to, JSON.parse(facts) as BackupFacts)
} else {
  const { keys } = await unlockRegister(await readKeyFile(join(from, 'nycklar.json')), torturePassphrase)
  process.stdout.write('start\n')
  await restoreBackup(from, to, {
    unlock: async () => keys,
    applyTombstones: async ({ register }) => void register.sqlite.exec("UPDATE unit SET board = 'Den återställda nämnden'"),
    now: new Date(),
  })
}
process.stdout.write('done\n')
