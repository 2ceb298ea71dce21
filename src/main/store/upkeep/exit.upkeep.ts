import { AppError } from '#shared/contract/errors.ts'
import { exportEverything } from '../../exports/everything/export-everything.ts'
import { lookAtFolder } from '../files/look-at-folder.ts'
import type { UpkeepHandlersOf } from '../handler.ts'

export const exitUpkeep: UpkeepHandlersOf<'exit.exportAll'> = {
  'exit.exportAll': async (open, input, { file, clock, log, signal }) => {
    if (open.access !== 'register') throw new AppError('not-allowed')
    if (file === undefined) throw new AppError('invalid-input', { fields: [{ path: 'file', reason: 'required' }] })
    await lookAtFolder(file)
    // Before the first byte: everything about everybody leaves, and an export that fails half-way was begun all the same.
    await log()
    return exportEverything(open, input, file, clock.now().toISOString().slice(0, 16).replaceAll(/[-:]/g, ''), signal)
  },
}
