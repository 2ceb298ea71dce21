import { useQueryClient } from '@tanstack/react-query'
import type { CarerCard } from '#shared/contract/carers.ts'
import { contract } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/errors.ts'
import { call } from '../../../api/call.ts'
import { invalidateTopics } from '../../../api/query-client.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { carerFormText } from './carer-form.text.ts'
import type { CarerToSend } from './model/check-carer-entry.ts'

/** Registers a new carer, or changes `card` as it was last read. */
export function useSendCarer(): (carer: CarerToSend, card: CarerCard | undefined, keepPersonalNumber: boolean) => Promise<Result<{ id: string }>> {
  const client = useQueryClient()
  return async (carer, card, keepPersonalNumber) => {
    if (card === undefined) {
      if (carer.registrationForm === 'sealed') throw new Error('a new carer is known to whoever registers her')
      const made = await call('carers.create', carer)
      if (!made.ok) return made
      await invalidateTopics(client, contract['carers.create'].changes)
      showToast({ message: carerFormText.savedNew(made.value.carerNumber) })
      return { ok: true, value: { id: made.value.id } }
    }
    const changed = await call('carers.update', { id: card.id, version: card.version, carer, keepPersonalNumber: keepPersonalNumber && carer.registrationForm === 'identified' })
    if (!changed.ok) return changed
    await invalidateTopics(client, contract['carers.update'].changes)
    showToast({ message: carerFormText.savedEdit })
    return { ok: true, value: { id: card.id } }
  }
}
