import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { contacts } from '../contacts.schema.ts'

type Contact = typeof contacts.$inferSelect
export type PlannedContact = Pick<Contact, 'version' | 'statusCode' | 'heldOn' | 'supportTypeCode' | 'contactFormCode' | 'conversationTypeCode' | 'areaCode'>

/** A planned contact as it was seen. Errors: not-found, refused (`not-planned`: it has an outcome or has been taken back), conflict. */
export async function plannedContact(tx: WriteTx, id: string, seen: number): Promise<PlannedContact> {
  const [stored] = await tx.select({
    version: contacts.version,
    statusCode: contacts.statusCode,
    removedAt: contacts.removedAt,
    heldOn: contacts.heldOn,
    supportTypeCode: contacts.supportTypeCode,
    contactFormCode: contacts.contactFormCode,
    conversationTypeCode: contacts.conversationTypeCode,
    areaCode: contacts.areaCode,
  }).from(contacts).where(eq(contacts.id, id))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.version !== seen) throw new AppError('conflict')
  if (stored.statusCode !== 'planned' || stored.removedAt !== null) throw new AppError('refused', { reason: 'not-planned' })
  return stored
}
