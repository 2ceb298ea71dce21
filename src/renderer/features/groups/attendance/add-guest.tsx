import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { errorText } from '../../../api/error-text.ts'
import { useCarerSearch } from '../../../api/use-carer-search.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { CarerPicker, type ChosenCarer } from '../../../components/person/picker/carer-picker.tsx'
import { attendanceText as text } from './attendance.text.ts'
import classes from './attendance.module.css'
import { meetingInWords, type SheetMeeting } from './meeting-words.ts'

interface AddGuestProps {
  readonly meetings: readonly SheetMeeting[]
  readonly onDone: () => void
}

/** Somebody who came without being enrolled: she stands in the grid from then on. */
export function AddGuest({ meetings, onDone }: AddGuestProps) {
  const search = useCarerSearch()
  const open = meetings.filter(({ canRecord }) => canRecord)
  const [chosen, setChosen] = useState<readonly ChosenCarer[]>([])
  const [meetingId, setMeetingId] = useState(open.at(-1)?.id)
  const [wasTried, setWasTried] = useState(false)
  const record = useRouteCommand('attendance.set')
  const save = () => {
    setWasTried(true)
    const names = chosen.map(({ name }) => name)
    if (chosen.length === 0 || meetingId === undefined) return
    record.mutate({ meetingId, marks: chosen.map(({ id }) => ({ carerId: id, was: 'not-registered', code: 'present' })) }, {
      onSuccess: () => {
        for (const name of names) showToast({ message: text.guestDone(name) })
        onDone()
      },
    })
  }
  return (
    <form className={classes['panel']} noValidate aria-label={text.addGuest} onSubmit={(event) => { event.preventDefault(); save() }}>
      <h2>{text.addGuest}</h2>
      {open.length === 0 ? <p className={classes['hint']}>{text.guestNone}</p> : (
        <>
          <CarerPicker takesFocus label={text.guestWho} description={text.guestHint} search={search} chosen={chosen} onAdd={(carer) => setChosen((now) => [...now, carer])} onRemove={(id) => setChosen((now) => now.filter((carer) => carer.id !== id))} error={wasTried && chosen.length === 0 ? text.guestNeeded : undefined} />
          <CodeSelect label={text.guestWhen} options={open.map((meeting) => ({ code: meeting.id, label: capital(meetingInWords(meeting)) }))} value={meetingId} onChange={setMeetingId} />
        </>
      )}
      {record.error !== null && <ErrorPanel>{errorText(record.error)}</ErrorPanel>}
      <Group>
        {open.length > 0 && <Button type="submit" loading={record.isPending}>{text.guestSave}</Button>}
        <Button variant="default" onClick={onDone}>{text.guestClose}</Button>
      </Group>
    </form>
  )
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1)
