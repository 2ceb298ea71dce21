import { inArray } from 'drizzle-orm'
import type { ContactInput } from '#shared/contract/contacts.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { carers } from '../carers/carers.schema.ts'
import { discardDraft } from '../drafts/discard-draft.ts'
import { assertOwnAreas } from '../scope/assert-own-areas.ts'
import { unit } from '../unit/unit.schema.ts'
import { rememberDefaults } from '../users/remember-defaults.ts'
import { assertMayHappenOn } from './assert-may-happen-on.ts'
import { contactForm } from './contact-defaults.ts'
import { contactCarers, contacts, contactStaff, notes } from './contacts.schema.ts'

type Register = Pick<HandlerContext, 'session' | 'scope' | 'now' | 'today' | 'newId'>

/**
 * Records one contact: one event however many carers were in the room (domain.md C.1). The draft it was
 * written in goes in the same transaction. Errors: invalid-input (heldOn `future`), refused
 * (`not-valid-on-date`, `outside-your-areas`, `notes-in-case-system`, `notes-not-for-code`), not-found (a carer).
 */
export async function registerContact(tx: WriteTx, input: ContactInput, { session, scope, now, today, newId }: Register): Promise<{ id: string }> {
  assertMayHappenOn(input, today)
  assertOwnAreas(scope, [input.areaCode])
  const carerIds = Array.from(new Set(input.carerIds))
  const present = await tx.select({ registrationForm: carers.registrationForm }).from(carers).where(inArray(carers.id, carerIds))
  if (present.length < carerIds.length) throw new AppError('not-found')
  const note = input.note === undefined || input.note === '' ? undefined : input.note
  if (note !== undefined) await assertNoteIsKeptHere(tx, present.some(({ registrationForm }) => registrationForm === 'code'))

  const id = newId()
  await tx.insert(contacts).values({
    id,
    heldOn: input.heldOn,
    startsAt: input.startsAt ?? null,
    minutes: input.minutes,
    supportTypeCode: input.supportTypeCode,
    contactFormCode: input.contactFormCode,
    conversationTypeCode: input.conversationTypeCode,
    areaCode: input.areaCode,
    initiativeCode: input.initiativeCode ?? null,
    statusCode: input.statusCode,
    followUpOn: input.followUpOn ?? null,
    createdAt: now,
    createdBy: session.userId,
    changedAt: now,
    changedBy: session.userId,
    version: 1,
  })
  await tx.insert(contactCarers).values(carerIds.map((carerId) => ({ contactId: id, carerId, heldOn: input.heldOn, areaCode: input.areaCode })))
  await tx.insert(contactStaff).values({ contactId: id, userId: session.userId })
  if (note !== undefined) await tx.insert(notes).values({ id: newId(), contactId: id, version: 1, text: note, writtenAt: now, writtenBy: session.userId })

  const { minutes, supportTypeCode, contactFormCode, conversationTypeCode, areaCode } = input
  await rememberDefaults(tx, session.userId, contactForm, { minutes, supportTypeCode, contactFormCode, conversationTypeCode, areaCode })
  if (input.draftId !== undefined) await discardDraft(tx, input.draftId, session.userId)
  return { id }
}

/** Where the organisation keeps its notes in the case system none may start here; a coded carer never has any (domain.md D.3, R3). */
async function assertNoteIsKeptHere(tx: WriteTx, withCodeCarer: boolean): Promise<void> {
  const [found] = await tx.select({ notePlace: unit.notePlace }).from(unit)
  if (found?.notePlace !== 'here') throw new AppError('refused', { reason: 'notes-in-case-system', fields: [{ path: 'note', reason: 'notes-in-case-system' }] })
  if (withCodeCarer) throw new AppError('refused', { reason: 'notes-not-for-code', fields: [{ path: 'note', reason: 'notes-not-for-code' }] })
}
