import { eq, isNotNull, like } from 'drizzle-orm'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { SecretBytes } from '../../../store/key-file/secret-bytes.ts'
import { drafts } from '../../drafts/drafts.schema.ts'
import { carers } from '../carers.schema.ts'
import { compartmentOf } from './compartment.ts'
import { openDraft, sealDraft, sealedDraftPrefix } from './sealed-draft.ts'
import { openBox, sealIdentity } from './sealed-identity.ts'

/**
 * Writes everything in the compartment anew under another key, when the keys are rotated; the old key opens nothing of it
 * afterwards. Answers how many identities there are. Errors: register-damaged, and then nothing is changed.
 */
export async function resealCompartment(tx: WriteTx, registerId: string, oldKey: SecretBytes, newKey: SecretBytes): Promise<number> {
  using before = compartmentOf(oldKey, registerId)
  using after = compartmentOf(newKey, registerId)
  const sealed = await tx.select({ id: carers.id, carerNumber: carers.carerNumber, box: carers.protectedBox }).from(carers).where(isNotNull(carers.protectedBox))
  for (const { box, ...carer } of sealed) {
    if (box === null) continue
    const { protectedBox, protectedNumberTag } = sealIdentity(openBox(carer.id, box, before), carer, after)
    await tx.update(carers).set({ protectedBox, protectedNumberTag }).where(eq(carers.id, carer.id))
  }
  for (const draft of await tx.select({ id: drafts.id, values: drafts.values }).from(drafts).where(like(drafts.values, `${sealedDraftPrefix}%`))) {
    const values = openDraft(draft.id, draft.values, before)
    // One that does not open is of a key before this one, and lost with it.
    if (values !== undefined) await tx.update(drafts).set({ values: sealDraft(draft.id, values, after) }).where(eq(drafts.id, draft.id))
  }
  return sealed.length
}
