import type { HandlersOf } from '../../store/handler.ts'
import { readPublishedUnit } from '../releases/published-unit.ts'
import { readUnit } from './read-unit.ts'
import { unit } from './unit.schema.ts'

export const unitHandlers: HandlersOf<'unit.read' | 'unit.setIdleMinutes'> = {
  'unit.read': async (db, _input, { access, statistics }) => (access === 'register' ? readUnit(db) : (await readPublishedUnit(statistics.drizzle)).unit),

  'unit.setIdleMinutes': async (tx, { idleMinutes }) => {
    await tx.update(unit).set({ idleMinutes })
    return {}
  },
}
