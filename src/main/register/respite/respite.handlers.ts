import type { HandlersOf } from '../../store/handler.ts'
import { book } from './bookings/book.ts'
import { changeBooking } from './bookings/change-booking.ts'
import { checkBookings } from './bookings/check-bookings.ts'
import { listBookings } from './bookings/list-bookings.ts'
import { respitePaper } from './bookings/respite-paper.ts'
import { setStatus } from './bookings/set-status.ts'
import { readRules, saveRules } from './cap/respite-rules.ts'
import { listGrants } from './grants/list-grants.ts'
import { saveGrant } from './grants/save-grant.ts'
import { listRelievers } from './relievers/list-relievers.ts'
import { addAbsence, removeAbsence } from './relievers/reliever-absence.ts'
import { saveReliever } from './relievers/save-reliever.ts'
import { suggestRelievers } from './relievers/suggest-relievers.ts'

export const respiteHandlers: HandlersOf<
  'relievers.list' | 'relievers.save' | 'relievers.addAbsence' | 'relievers.removeAbsence'
  | 'respite.rules' | 'respite.saveRules' | 'respite.grants' | 'respite.saveGrant' | 'respite.check' | 'respite.suggest'
  | 'respite.book' | 'respite.changeBooking' | 'respite.setStatus' | 'respite.bookings' | 'respite.paper'
> = {
  'relievers.list': (db, _input, { today }) => listRelievers(db, today),
  'relievers.save': saveReliever,
  'relievers.addAbsence': addAbsence,
  'relievers.removeAbsence': async (tx, { id }) => {
    await removeAbsence(tx, id)
    return {}
  },
  'respite.rules': (db) => readRules(db),
  'respite.saveRules': async (tx, input, context) => {
    await saveRules(tx, input, context)
    return {}
  },
  'respite.grants': (db, { carerId }, { today, scope }) => listGrants(db, carerId, today, scope),
  'respite.saveGrant': saveGrant,
  'respite.check': (db, input, { now }) => checkBookings(db, input, now),
  'respite.suggest': (db, input, { now }) => suggestRelievers(db, input, now),
  'respite.book': book,
  'respite.changeBooking': changeBooking,
  'respite.setStatus': setStatus,
  'respite.bookings': (db, input, { now, scope }) => listBookings(db, input, now, scope),
  'respite.paper': (tx, input, { scope }) => respitePaper(tx, input, scope),
}
