import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { errorText } from '../../../api/error-text.ts'
import { fieldErrorsFrom } from '../../../api/field-errors.ts'
import { invalidateTopics } from '../../../api/query-client.ts'
import { whenWords } from '../../../components/calendar/entries/event-of.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { isSameTime, lengthOf, type NewTimes } from '../model/new-times.ts'
import { scopesOf } from '../model/offered-scopes.ts'
import { moveText as text } from './event.text.ts'
import { movedTopics, sendMove, type Move } from './send-move.ts'

/** What stands before a move: a question of the series, or fields to fill in. */
export type MoveStep =
  | { readonly kind: 'scope'; readonly entry: CalendarEntry; readonly times: NewTimes }
  | { readonly kind: 'fields'; readonly entry: CalendarEntry; readonly times: NewTimes; readonly error?: AppErrorValue }

/** Moves entries, by whatever it was asked: asks about the series first, says what came of it, and offers to take it back. */
export function useMoves() {
  const client = useQueryClient()
  const [step, setStep] = useState<MoveStep>()
  const [busy, setBusy] = useState(false)

  const send = async (move: Move) => {
    setBusy(true)
    const moved = await sendMove(move)
    setBusy(false)
    if (!moved.ok) {
      // Over the cap a reason is asked for; the fields have a place for it.
      if (step?.kind === 'fields' || moved.error.reason === 'over-cap') setStep({ kind: 'fields', entry: move.entry, times: move.times, error: moved.error })
      else {
        setStep(undefined)
        showToast({ message: moveErrorText(moved.error), tone: 'failed' })
        if (moved.error.code === 'conflict' || moved.error.code === 'not-found') await invalidateTopics(client, movedTopics)
      }
      return
    }
    setStep(undefined)
    await invalidateTopics(client, movedTopics)
    const { changed, leftAlone } = moved.value
    if (move.scope === 'this') showToast({ message: text.moved(whenWords({ ...move.entry, ...move.times })), undo: () => void takeBack(move) })
    else showToast({ message: text.movedMany(changed, leftAlone) })
  }

  const takeBack = async ({ entry, times }: Move) => {
    const back = await sendMove({ entry: { ...entry, ...times, version: entry.version + 1 }, times: timesOf(entry), scope: 'this' })
    await invalidateTopics(client, movedTopics)
    showToast(back.ok ? { message: text.movedBack } : { message: moveErrorText(back.error), tone: 'failed' })
  }

  return {
    step,
    busy,
    cancel: () => setStep(undefined),
    /** To these times at once, unless it is one of a series. */
    moveTo: (entry: CalendarEntry, times: NewTimes) => {
      if (isSameTime(entry, times)) return
      if (scopesOf(entry).length > 1) setStep({ kind: 'scope', entry, times })
      else void send({ entry, times, scope: 'this' })
    },
    /** Asks by fields where to. */
    askWhere: (entry: CalendarEntry) => setStep({ kind: 'fields', entry, times: timesOf(entry) }),
    send,
  }
}

export function timesOf(entry: CalendarEntry): NewTimes {
  const { startsOn, startsAt, endsOn, endsAt } = entry
  return { startsOn, startsAt, endsOn, endsAt, minutes: lengthOf(entry) }
}

/** What was wrong with a time tells more than that something was. */
export function moveErrorText(error: AppErrorValue): string {
  return Object.values(fieldErrorsFrom(error))[0] ?? errorText(error)
}
