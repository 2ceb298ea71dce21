import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { errorText } from '../../../api/error-text.ts'
import { fieldErrorsFrom } from '../../../api/field-errors.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { readWhole } from '../model/read-whole.ts'
import { useMarks } from '../wizard/preview/use-marks.ts'
import { MarkList } from '../wizard/preview/mark-list.tsx'
import { checkMeetingEntry, type MeetingEntry } from './meeting-entry.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { addText as text } from './meetings.text.ts'
import classes from './meetings.module.css'

/** One more meeting, with the group's own place and leaders; also one that has been and was never written down. */
export function AddMeetingDialog({ view, onClose }: { readonly view: GroupView; readonly onClose: () => void }) {
  const today = useToday()
  const form = useRef<HTMLFormElement>(null)
  const usual = view.meetings.at(-1)
  const [entry, setEntry] = useState<MeetingEntry>({ heldOn: '', startsAt: usual?.startsAt ?? '', minutes: String(usual?.minutes ?? 120), theme: '', placeId: view.group.placeId, leaders: view.group.leaders })
  const [round, setRound] = useState(0)
  const add = useRouteCommand('meetings.add')
  const told = add.error === null ? {} : fieldErrorsFrom(add.error)
  const faults = checkMeetingEntry(entry)
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  const startsAt = parseClockTime(entry.startsAt)
  const minutes = readWhole(entry.minutes, 15, 720)
  const meeting = isCivilDate(entry.heldOn) && startsAt !== undefined && minutes !== undefined ? { heldOn: entry.heldOn, startsAt, minutes } : undefined
  const marks = useMarks(meeting === undefined ? [] : [meeting], view.group.leaders, view.group.placeId)
  const save = () => {
    setRound((now) => now + 1)
    if (Object.keys(faults).length > 0 || meeting === undefined) return
    add.mutate({ groupId: view.id, meetings: [{ ...meeting, ...(entry.theme.trim() !== '' && { theme: entry.theme }) }] }, { onSuccess: () => { showToast({ message: text.done }); onClose() } })
  }
  return (
    <Modal opened onClose={onClose} title={text.title} size="lg">
      <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <MeetingFields isWhole={false} entry={entry} change={(changed) => setEntry((now) => ({ ...now, ...changed }))} faults={round > 0 ? faults : {}} today={today} />
        {meeting !== undefined && <MarkList marks={marks.of(meeting)} />}
        {add.error !== null && <ErrorPanel>{Object.values(told)[0] ?? errorText(add.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={add.isPending}>{text.save}</Button>
          <Button variant="default" onClick={onClose}>{text.close}</Button>
        </Group>
      </form>
    </Modal>
  )
}
