import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'
import { call } from '../../../api/call.ts'
import { errorText } from '../../../api/error-text.ts'
import { useFlushBeforeLock } from '../../../api/flush-before-lock.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { createAttendanceSaver } from './attendance-saver.ts'
import { attendanceText as text } from './attendance.text.ts'
import { meetingInWords } from './meeting-words.ts'

type Sheet = OutputOf<'attendance.sheet'>

interface Failure {
  readonly meetingId: string
  readonly error: AppErrorValue
}

const pauseMs = 400
const keyOf = (carerId: string, meetingId: string) => `${carerId} ${meetingId}`

/** The sheet with the marks as the window shows them: at once, and taken back where the register says no. */
export function useAttendance(groupId: string) {
  const client = useQueryClient()
  const { data: sheet, error, refetch } = useRouteQuery('attendance.sheet', { groupId })
  const [own, setOwn] = useState<ReadonlyMap<string, Attendance>>(() => new Map())
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setIsBusy] = useState(false)
  const stored = useMemo(() => new Map((sheet?.marks ?? []).map(({ carerId, meetingId, code }) => [keyOf(carerId, meetingId), code])), [sheet?.marks])

  const [saver] = useState(() => createAttendanceSaver({
    pauseMs,
    onBusy: setIsBusy,
    send: async (meetingId, marks) => await call('attendance.set', { meetingId, marks: [...marks] }),
    onFailed: (meetingId, carerIds, problem) => {
      setOwn((now) => new Map([...now].filter(([key]) => carerIds.every((carerId) => key !== keyOf(carerId, meetingId)))))
      setFailure({ meetingId, error: problem })
      void client.invalidateQueries({ queryKey: ['attendance.sheet', { groupId }] })
    },
  }))
  useFlushBeforeLock(saver.flush)
  useEffect(() => () => void saver.flush(), [saver])

  // What has been read anew already holds what was stored; only what is under way is still the window's own.
  const [read, setRead] = useState(sheet)
  if (read !== sheet) {
    setRead(sheet)
    const left = [...own].filter(([key]) => saver.isUnderWay(key.slice(key.indexOf(' ') + 1), key.slice(0, key.indexOf(' '))))
    if (left.length < own.size) setOwn(new Map(left))
  }

  const set = (carerId: string, meetingId: string, code: Attendance) => {
    setFailure(undefined)
    setOwn((now) => new Map(now).set(keyOf(carerId, meetingId), code))
    saver.set(meetingId, carerId, stored.get(keyOf(carerId, meetingId)) ?? 'not-registered', code)
  }
  const setAnonymous = async (meetingId: string, was: number, count: number) => {
    setFailure(undefined)
    await saver.flush()
    const result = await call('attendance.set', { meetingId, marks: [], anonymous: { was, count } })
    if (!result.ok) setFailure({ meetingId, error: result.error })
    await refetch()
  }
  const codeOf = (carerId: string, meetingId: string): Attendance => own.get(keyOf(carerId, meetingId)) ?? stored.get(keyOf(carerId, meetingId)) ?? 'not-registered'

  return { sheet, error, refetch, fault: failure === undefined ? undefined : faultWords(sheet, failure), isBusy, set, setAnonymous, codeOf }
}

function faultWords(sheet: Sheet | undefined, { meetingId, error }: Failure): string {
  const meeting = sheet?.meetings.find(({ id }) => id === meetingId)
  const words = meeting === undefined ? '' : meetingInWords(meeting)
  return error.code === 'conflict' ? text.changedMeanwhile(words) : `${text.notSaved(words)} ${errorText(error)}`
}
