import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { findReleaseFile } from '../register/releases/publish-release.ts'
import { prepareFile } from '../store/files/write-file-atomically.ts'
import type { HandlersOf } from '../store/handler.ts'
import { reconcilePublished } from './reconcile-published.ts'

export const exportsHandlers: HandlersOf<'exports.releaseFile'> = {
  'exports.releaseFile': async (tx, { releaseId, kind }, { access, file, statistics, afterCommit, afterRollback }) => {
    if (file === undefined) throw new AppError('invalid-input', { fields: [{ path: 'file', reason: 'required' }] })
    const stored = () => findReleaseFile(statistics, releaseId, kind)
    let bytes = await stored()
    // Only the ledger in register.db can make good what its copy lacks.
    if (bytes === undefined && access === 'register' && await reconcilePublished(tx, statistics) > 0) bytes = await stored()
    if (bytes === undefined) throw new AppError('not-found')
    const pending = await prepareFile(file, bytes)
    afterCommit(() => pending.commit().catch((cause: unknown) => {
      // The folder has just taken a new file: what cannot be replaced is the old one, most often open in Excel.
      throw new AppError('refused', { reason: 'file-cannot-be-replaced', cause })
    }))
    afterRollback(() => pending.discard())
    return { fileName: basename(file), sha256: createHash('sha256').update(bytes).digest('hex') }
  },
}
