import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { contract } from '#shared/contract/index.ts'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { call } from '../../../../api/call.ts'
import { errorText } from '../../../../api/error-text.ts'
import { invalidateTopics } from '../../../../api/query-client.ts'
import type { ChosenCarer } from '../../../../components/person/picker/carer-picker.tsx'
import { isAsked, type Asked, type JoinReasons } from './move-fault.ts'
import { addText as text } from '../participants.text.ts'

export type AddAs = 'enrolled' | 'queued' | 'invited'

interface Stop {
  readonly carer: ChosenCarer
  readonly asked: readonly Asked[]
}

/**
 * Puts several into the group, one after the other. At a warning it stops with that person and asks; the rest wait.
 * What became of each is told in words.
 */
export function useAddParticipants(groupId: string) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<readonly ChosenCarer[]>([])
  const [answers, setAnswers] = useState<readonly string[]>([])
  const [stop, setStop] = useState<Stop>()
  const [error, setError] = useState<AppErrorValue>()
  const [isSaving, setIsSaving] = useState(false)

  const run = async (as: AddAs, appliedOn: CivilDate, first?: { readonly stop: Stop; readonly reasons: JoinReasons }) => {
    if (isSaving) return
    setIsSaving(true)
    setError(undefined)
    const told: string[] = first === undefined ? [] : [...answers]
    let left = chosen
    for (const carer of chosen) {
      const isFirst = first?.stop.carer.id === carer.id
      const added = await call('participants.add', { groupId, carerId: carer.id, statusCode: as, appliedOn, ...(isFirst ? first.reasons : {}) })
      if (added.ok) {
        const { statusCode, queuePlace } = added.value
        told.push(as === 'enrolled' && statusCode === 'queued' ? text.wasFull(carer.name, queuePlace) : text.addedAs(carer.name, as, queuePlace))
      } else if (added.error.code === 'refused' && added.error.reason === 'already-in-group') {
        told.push(`${carer.name}: ${errorText(added.error)}`)
      } else {
        const { reason } = added.error
        const before = isFirst ? first.stop.asked : []
        if (added.error.code === 'refused' && isAsked(reason) && !before.includes(reason)) setStop({ carer, asked: [...before, reason] })
        else setError(added.error)
        break
      }
      left = left.filter(({ id }) => id !== carer.id)
      setStop(undefined)
    }
    setChosen(left)
    setAnswers(told)
    setIsSaving(false)
    await invalidateTopics(client, contract['participants.add'].changes)
  }

  return {
    chosen, answers, stop, error, isSaving, run,
    add: (carer: ChosenCarer) => setChosen((now) => [...now, carer]),
    remove: (id: string) => {
      setChosen((now) => now.filter((carer) => carer.id !== id))
      setStop((now) => (now?.carer.id === id ? undefined : now))
    },
  }
}
