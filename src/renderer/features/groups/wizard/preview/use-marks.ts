import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { LeaderRef, MeetingMark, NewMeeting } from '#shared/contract/planning/meeting-values.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'

const pauseMs = 350
const mostAtATime = 200

interface Marks {
  /** What to know about a meeting; empty until it has been asked. */
  readonly of: (meeting: Pick<NewMeeting, 'heldOn' | 'startsAt'>) => readonly MeetingMark[]
  readonly isSettled: boolean
}

type Asked = InputOf<'groups.preview'>

const keyOf = ({ heldOn, startsAt }: Pick<NewMeeting, 'heldOn' | 'startsAt'>) => `${heldOn} ${startsAt}`

/** What to know about the proposed meetings, asked after a short pause; the former answer stays until the new one has come. */
export function useMarks(meetings: readonly NewMeeting[], leaders: readonly LeaderRef[], placeId: string | undefined, exceptGroupId?: string): Marks {
  const input = JSON.stringify({
    meetings: meetings.slice(0, mostAtATime).map(({ heldOn, startsAt, minutes }) => ({ heldOn, startsAt, minutes })), leaders,
    ...(placeId !== undefined && { placeId }), ...(exceptGroupId !== undefined && { exceptGroupId }),
  })
  const [asked] = useDebouncedValue(input, pauseMs)
  const { data } = useRouteQuery('groups.preview', JSON.parse(asked) as Asked, { enabled: meetings.length > 0 })
  const [known, setKnown] = useState<{ readonly asked: string; readonly data: OutputOf<'groups.preview'>; readonly byKey: ReadonlyMap<string, readonly MeetingMark[]> }>()
  if (data !== undefined && (known?.asked !== asked || known.data !== data)) {
    const rows = (JSON.parse(asked) as Asked).meetings
    setKnown({ asked, data, byKey: new Map(rows.map((row, index) => [keyOf(row), data.marks[index] ?? []])) })
  }
  return { of: (meeting) => known?.byKey.get(keyOf(meeting)) ?? [], isSettled: asked === input && data !== undefined }
}
