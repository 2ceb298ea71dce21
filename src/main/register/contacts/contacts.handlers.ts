import type { HandlersOf } from '../../store/handler.ts'
import { readContactDefaults } from './contact-defaults.ts'
import { followUpContact } from './follow-up-contact.ts'
import { proposedArea } from './proposed-area.ts'
import { registerAnonymousContact } from './register-anonymous-contact.ts'
import { registerContact } from './register-contact.ts'
import { removeContact, restoreContact } from './remove-contact.ts'
import { todayOverview } from './today-overview.ts'

export const contactsHandlers: HandlersOf<
  'contacts.register' | 'contacts.registerAnonymous' | 'contacts.defaults' | 'contacts.proposedArea'
  | 'contacts.remove' | 'contacts.restore' | 'contacts.followedUp' | 'contacts.today'
> = {
  'contacts.register': registerContact,
  'contacts.registerAnonymous': registerAnonymousContact,
  'contacts.defaults': (db, _input, { session, scope }) => readContactDefaults(db, session.userId, scope),
  'contacts.proposedArea': (db, { carerIds }, { scope }) => proposedArea(db, carerIds, scope),
  'contacts.remove': async (tx, { id }, context) => {
    await removeContact(tx, id, context)
    return {}
  },
  'contacts.restore': async (tx, { id }, context) => {
    await restoreContact(tx, id, context)
    return {}
  },
  'contacts.followedUp': async (tx, input, context) => {
    await followUpContact(tx, input, context)
    return {}
  },
  'contacts.today': (db, _input, context) => todayOverview(db, context),
}
