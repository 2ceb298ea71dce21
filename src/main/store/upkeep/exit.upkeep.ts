import { AppError } from '#shared/contract/errors.ts'
import { exportEverything } from '../../exports/everything/export-everything.ts'
import { lookAtFolder } from '../files/look-at-folder.ts'
import type { UpkeepHandlersOf } from '../handler.ts'
import { assertNotNames } from '../session/assert-not-names.ts'

export const exitUpkeep: UpkeepHandlersOf<'exit.exportAll'> = {
  'exit.exportAll': async (open, input, { file, clock, log, signal }) => {
    if (open.access !== 'register') throw new AppError('not-allowed')
    if (input.kind === 'database') assertNotNames('passphrase', input.passphrase, [open.keyring.file().label, open.session.userName])
    if (file === undefined) throw new AppError('invalid-input', { fields: [{ path: 'file', reason: 'required' }] })
    await lookAtFolder(file)
    // Before the first byte: everything about everybody leaves, and an export that fails half-way was begun all the same.
    await log()
    return exportEverything(open, input, file, clock.now().toISOString().slice(0, 16).replaceAll(/[-:]/g, ''), signal)
  },
}
