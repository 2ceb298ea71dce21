import type { HandlersOf } from '../../../store/handler.ts'
import { rescheduleContact } from './reschedule-contact.ts'
import { setContactOutcome } from './set-contact-outcome.ts'

export const plannedContactHandlers: HandlersOf<'contacts.reschedule' | 'contacts.setOutcome'> = {
  'contacts.reschedule': rescheduleContact,
  'contacts.setOutcome': async (tx, input, context) => {
    await setContactOutcome(tx, input, context)
    return {}
  },
}
