import type { CommandName, QueryName } from '#shared/contract/index.ts'
import { exportsHandlers } from '../exports/exports.handlers.ts'
import { statisticsHandlers } from '../exports/statistics.handlers.ts'
import { calendarHandlers } from '../register/calendar/calendar.handlers.ts'
import { caredForHandlers } from '../register/cared-for/cared-for.handlers.ts'
import { carersHandlers } from '../register/carers/carers.handlers.ts'
import { contactsHandlers } from '../register/contacts/contacts.handlers.ts'
import { plannedContactHandlers } from '../register/contacts/planned/planned-contact.handlers.ts'
import { draftsHandlers } from '../register/drafts/drafts.handlers.ts'
import { groupsHandlers } from '../register/groups/groups.handlers.ts'
import { respiteHandlers } from '../register/respite/respite.handlers.ts'
import { backupSettingsHandlers } from '../register/settings/backup-settings.handlers.ts'
import { unitHandlers } from '../register/unit/unit.handlers.ts'
import { keysHandlers } from '../register/users/keys/keys.handlers.ts'
import { usersHandlers } from '../register/users/users.handlers.ts'
import type { HandlersOf } from './handler.ts'

/** One handler for every query and command of the contract: a missing one does not compile. */
export const handlers: HandlersOf<QueryName | CommandName> = {
  ...unitHandlers,
  ...backupSettingsHandlers,
  ...usersHandlers,
  ...keysHandlers,
  ...carersHandlers,
  ...caredForHandlers,
  ...contactsHandlers,
  ...plannedContactHandlers,
  ...draftsHandlers,
  ...groupsHandlers,
  ...respiteHandlers,
  ...calendarHandlers,
  ...statisticsHandlers,
  ...exportsHandlers,
}
