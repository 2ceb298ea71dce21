import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { startOfLocalDay } from '#shared/domain/start-of-local-day.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { carers } from '../carers/carers.schema.ts'
import { contactInScope } from '../scope/in-scope.ts'
import { drafts } from '../drafts/drafts.schema.ts'
import { contactForm } from './contact-defaults.ts'
import { contactCarers, contacts } from './contacts.schema.ts'
import { quarterSoFar } from './quarter-so-far.ts'

type Overview = OutputOf<'contacts.today'>
type Row = Overview['followUps'][number]

const daysAhead = 7
/** A day's work is far below this; a long neglected list must not slow the first screen. */
const mostRows = 200

/** One's own work: what to follow up (overdue or within seven days), what was recorded today, what is half-written. */
export async function todayOverview(db: ReadDb, { session, scope, today }: Pick<HandlerContext, 'session' | 'scope' | 'today'>): Promise<Overview> {
  const mine = and(eq(contacts.createdBy, session.userId), isNull(contacts.removedAt), contactInScope(scope))
  return {
    today,
    followUps: await contactRows(db, and(mine, isNotNull(contacts.followUpOn), lte(contacts.followUpOn, addDays(today, daysAhead)), isNull(contacts.followedUpAt)), asc(contacts.followUpOn)),
    recordedToday: await contactRows(db, and(mine, gte(contacts.createdAt, startOfLocalDay(today))), desc(contacts.createdAt)),
    drafts: await db.select({ id: drafts.id, changedAt: drafts.changedAt }).from(drafts)
      .where(and(eq(drafts.userId, session.userId), eq(drafts.form, contactForm))).orderBy(desc(drafts.changedAt)),
    quarter: await quarterSoFar(db, today, scope),
  }
}

/** One row per contact, under the first of its carers by name. */
async function contactRows(db: ReadDb, condition: SQL | undefined, order: SQL): Promise<readonly Row[]> {
  const page = await db.select({ contact: contacts }).from(contacts).where(condition).orderBy(order, asc(contacts.id)).limit(mostRows)
  const people = page.length === 0 ? [] : await db.select({
    contactId: contactCarers.contactId,
    carerId: carers.id,
    carerNumber: carers.carerNumber,
    firstName: carers.firstName,
    lastName: carers.lastName,
    protectedIdentityCode: carers.protectedIdentityCode,
  }).from(contactCarers).innerJoin(carers, eq(carers.id, contactCarers.carerId))
    .where(inArray(contactCarers.contactId, page.map(({ contact }) => contact.id))).orderBy(desc(carers.sortName))
  const firstOf = new Map(people.map((person) => [person.contactId, person]))
  return page.flatMap(({ contact }) => {
    const carer = firstOf.get(contact.id)
    return carer === undefined ? [] : [{
      contactId: contact.id,
      carerId: carer.carerId,
      carerName: carerName(carer),
      isProtected: isProtectedIdentity(carer.protectedIdentityCode),
      heldOn: contact.heldOn,
      contactFormCode: contact.contactFormCode,
      statusCode: contact.statusCode,
      minutes: contact.minutes,
      dueOn: contact.followUpOn ?? undefined,
    }]
  })
}
