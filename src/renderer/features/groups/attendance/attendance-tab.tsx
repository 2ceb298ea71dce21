import { Button, Loader } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { errorText } from '../../../api/error-text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { AddGuest } from './add-guest.tsx'
import { attendanceText as text } from './attendance.text.ts'
import classes from './attendance.module.css'
import { AttendanceGrid } from './grid/attendance-grid.tsx'
import { useAttendance } from './use-attendance.ts'

/** Who came, for the whole term in one grid. */
export function AttendanceTab({ groupId }: { readonly groupId: string }) {
  const state = useAttendance(groupId)
  const [adds, setAdds] = useState(false)
  const [said, setSaid] = useState({ words: '', round: 0 })
  // The same word twice is said twice.
  const say = useCallback((words: string) => setSaid(({ round }) => ({ words, round: round + 1 })), [])
  const { sheet } = state
  if (state.error !== null) return <ErrorPanel onRetry={() => void state.refetch()}>{errorText(state.error)}</ErrorPanel>
  if (sheet === undefined) return <Loader role="status" aria-label={text.loading} />
  if (sheet.meetings.length === 0) return <p>{text.noMeetings}</p>
  return (
    <>
      <div className={classes['bar']}>
        <p className={classes['keys']}>{text.keys}</p>
        <p className={classes['state']}>{state.isBusy ? text.state.saving : text.state.saved}</p>
      </div>
      <span role="status" className="visually-hidden">{said.words}{said.round % 2 === 0 ? '' : '\u200b'}</span>
      {state.fault !== undefined && <ErrorPanel>{state.fault}</ErrorPanel>}
      {sheet.people.length === 0 && <p>{text.nobody}</p>}
      <AttendanceGrid meetings={sheet.meetings} people={sheet.people} codeOf={state.codeOf} onSet={state.set} onAnonymous={state.setAnonymous} onSay={say} />
      {adds ? <AddGuest meetings={sheet.meetings} onDone={() => setAdds(false)} /> : (
        <Button className={classes['guest'] ?? ''} variant="default" leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setAdds(true)}>{text.addGuest}</Button>
      )}
    </>
  )
}
