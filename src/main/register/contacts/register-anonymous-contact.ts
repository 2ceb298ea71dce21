import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { discardDraft } from '../drafts/discard-draft.ts'
import { assertOwnAreas } from '../scope/assert-own-areas.ts'
import { anonymousContacts } from './contacts.schema.ts'

/**
 * Records a contact with somebody who stays unknown: no carer, no text (story R2). It leaves no trace in
 * the user's defaults either, which would tell what the last unknown caller's contact was like.
 * Errors: invalid-input (heldOn `future`), refused (`outside-your-areas`).
 */
export async function registerAnonymousContact(
  tx: WriteTx,
  input: ParsedInputOf<'contacts.registerAnonymous'>,
  { session, scope, now, today, newId }: Pick<HandlerContext, 'session' | 'scope' | 'now' | 'today' | 'newId'>,
): Promise<{ id: string }> {
  if (input.heldOn > today) throw new AppError('invalid-input', { fields: [{ path: 'heldOn', reason: 'future' }] })
  assertOwnAreas(scope, [input.areaCode])
  const id = newId()
  await tx.insert(anonymousContacts).values({
    id,
    heldOn: input.heldOn,
    minutes: input.minutes,
    contactFormCode: input.contactFormCode,
    conversationTypeCode: input.conversationTypeCode,
    areaCode: input.areaCode,
    sexCode: input.sexCode ?? null,
    ageGroupCode: input.ageGroupCode ?? null,
    targetGroupCode: input.targetGroupCode ?? null,
    howContactCode: input.howContactCode ?? null,
    createdAt: now,
    createdBy: session.userId,
  })
  if (input.draftId !== undefined) await discardDraft(tx, input.draftId, session.userId)
  return { id }
}
