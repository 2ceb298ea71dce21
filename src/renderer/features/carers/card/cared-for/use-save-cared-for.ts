import { useQueryClient } from '@tanstack/react-query'
import type { RelationView } from '#shared/contract/cared-for.ts'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import { contract } from '#shared/contract/index.ts'
import { call } from '../../../../api/call.ts'
import { invalidateTopics } from '../../../../api/query-client.ts'
import type { CheckedCaredFor } from './cared-for-entry.ts'

type Saved = { readonly ok: true } | { readonly ok: false; readonly error: AppErrorValue; /** The relation as somebody else has just saved it. */ readonly latest?: RelationView | undefined }

/** Adds a cared-for person to the carer, or changes `relation` as it was last read. */
export function useSaveCaredFor(): (checked: Extract<CheckedCaredFor, { kind: 'valid' }>, carerId: string, relation: RelationView | undefined) => Promise<Saved> {
  const client = useQueryClient()
  return async ({ caredFor, relation: relationInput, endedOn }, carerId, relation) => {
    const saved = relation === undefined
      ? await call('caredFor.add', { carerId, caredFor, relation: relationInput })
      : await call('caredFor.update', {
        relationId: relation.id, relationVersion: relation.version, caredForVersion: relation.caredFor.version, caredFor, relation: relationInput, ...(endedOn && { endedOn }),
      })
    if (saved.ok) {
      await invalidateTopics(client, contract['caredFor.update'].changes)
      return { ok: true }
    }
    const card = saved.error.code === 'conflict' ? await call('carers.open', { id: carerId }) : undefined
    return { ok: false, error: saved.error, latest: card?.ok === true ? card.value.relations.find(({ id }) => id === relation?.id) : undefined }
  }
}
