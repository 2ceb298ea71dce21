import type { HandlersOf } from '../../store/handler.ts'
import { readUnit } from './read-unit.ts'

export const unitHandlers: HandlersOf<'unit.read'> = {
  'unit.read': (db) => readUnit(db),
}
