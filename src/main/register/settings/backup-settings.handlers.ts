import { realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { lookAtFolder } from '../../store/files/look-at-folder.ts'
import type { HandlersOf } from '../../store/handler.ts'
import { writeSetting } from './settings.ts'

const resolved = (path: string): Promise<string> => realpath(path).catch(() => resolve(path))

/** As the disk has them: a link or another spelling is the same folder, a sibling with a longer name is not. */
async function liesIn(path: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([resolved(path), resolved(folder)])
  return inner === outer || inner.startsWith(`${outer}${sep}`)
}

export const backupSettingsHandlers: HandlersOf<'backups.setSecondFolder' | 'backups.setMaxAge'> = {
  'backups.setSecondFolder': async (tx, { use }, { file, folder }) => {
    if (use && file === undefined) throw new AppError('invalid-input', { fields: [{ path: 'file', reason: 'required' }] })
    if (use && file !== undefined) {
      await lookAtFolder(file)
      // In the register's own folder a backup would be lost with it.
      if (await liesIn(file, folder)) throw new AppError('refused', { reason: 'same-folder' })
    }
    await writeSetting(tx, 'second-backup-folder', use ? file : undefined)
    await writeSetting(tx, 'second-backup-problem', undefined)
    return {}
  },

  'backups.setMaxAge': async (tx, { days }) => {
    await writeSetting(tx, 'backup-max-age-days', String(days))
    return {}
  },
}
