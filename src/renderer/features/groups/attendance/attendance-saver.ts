import type { AppErrorValue, Result } from '#shared/contract/errors.ts'
import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'

export interface MarkChange {
  readonly carerId: string
  readonly was: Attendance
  readonly code: Attendance
}

export interface AttendanceSaver {
  /** Takes a mark; `stored` is what the register is known to hold. Sent after a short pause, many at a time. */
  readonly set: (meetingId: string, carerId: string, stored: Attendance, code: Attendance) => void
  /** Sends at once what waits; resolves when it has been tried. */
  readonly flush: () => Promise<void>
  /** The mark has not been stored yet. */
  readonly isUnderWay: (meetingId: string, carerId: string) => boolean
}

interface AttendanceSaverOptions {
  readonly send: (meetingId: string, marks: readonly MarkChange[]) => Promise<Result<unknown>>
  /** None of these marks were stored: show again what the register holds. */
  readonly onFailed: (meetingId: string, carerIds: readonly string[], error: AppErrorValue) => void
  readonly onBusy: (isBusy: boolean) => void
  readonly pauseMs: number
}

type Marks = ReadonlyMap<string, MarkChange>

/**
 * Sends marks meeting by meeting, one request at a time, each with what was shown before it: so quick fingers never wait,
 * and nobody else's mark is overwritten unseen.
 */
export function createAttendanceSaver({ send, onFailed, onBusy, pauseMs }: AttendanceSaverOptions): AttendanceSaver {
  const waiting = new Map<string, Map<string, MarkChange>>()
  let sent: { readonly meetingId: string; readonly marks: Marks } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()

  const next = async (): Promise<void> => {
    for (let entry = firstOf(waiting); entry !== undefined; entry = firstOf(waiting)) {
      const [meetingId, marks] = entry
      waiting.delete(meetingId)
      if (marks.size === 0) continue
      sent = { meetingId, marks }
      const result = await send(meetingId, [...marks.values()])
      sent = undefined
      if (!result.ok) {
        // A further change of these rests on a mark that was never stored.
        const later = waiting.get(meetingId)
        for (const carerId of marks.keys()) later?.delete(carerId)
        onFailed(meetingId, [...marks.keys()], result.error)
      }
    }
    onBusy(false)
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    underWay = underWay.then(next)
    return underWay
  }
  return {
    set(meetingId, carerId, stored, code) {
      const marks = waiting.get(meetingId) ?? new Map<string, MarkChange>()
      const onItsWay = sent?.meetingId === meetingId ? sent.marks.get(carerId)?.code : undefined
      const was = marks.get(carerId)?.was ?? onItsWay ?? stored
      if (was === code) marks.delete(carerId)
      else marks.set(carerId, { carerId, was, code })
      waiting.set(meetingId, marks)
      onBusy(true)
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pauseMs)
    },
    flush,
    isUnderWay: (meetingId, carerId) => waiting.get(meetingId)?.has(carerId) === true || (sent?.meetingId === meetingId && sent.marks.has(carerId)),
  }
}

function firstOf<K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | undefined {
  for (const entry of map) return entry
  return undefined
}
