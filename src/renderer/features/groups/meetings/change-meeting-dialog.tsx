import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { MeetingView } from '#shared/contract/planning/group-values.ts'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { offeredScopes, type SeriesScope } from '#shared/domain/series/edit-series.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { ScopeDialog } from '../../../components/series/scope-dialog.tsx'
import { dayInWords, timesOf } from '../model/day-words.ts'
import { changeOf, checkMeetingEntry, meetingEntryOf, type MeetingChange } from './meeting-entry.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { changeText as text } from './meetings.text.ts'
import classes from './meetings.module.css'

interface ChangeMeetingDialogProps {
  readonly view: GroupView
  readonly meeting: MeetingView
  readonly onClose: () => void
}

/** Moves or changes a meeting; where there are more to come, asks which of them are meant, the least first. */
export function ChangeMeetingDialog({ view, meeting, onClose }: ChangeMeetingDialogProps) {
  const today = useToday()
  const form = useRef<HTMLFormElement>(null)
  const [entry, setEntry] = useState(() => meetingEntryOf(meeting))
  const [round, setRound] = useState(0)
  const [notice, setNotice] = useState<string>()
  const [asked, setAsked] = useState<MeetingChange>()
  const change = useRouteCommand('meetings.change')
  const faults = checkMeetingEntry(entry)
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  const scopes = offeredScopes(view.meetings.map(({ id, heldOn, startsAt, statusCode }) => ({ id, heldOn, startsAt, isOpen: statusCode === 'planned' })), meeting.id, today)

  const send = (changed: MeetingChange, scope: SeriesScope) => change.mutate({ id: meeting.id, version: meeting.version, scope, change: changed }, {
    onSuccess: (done) => {
      showToast({ message: text.done(done.changed, done.leftAlone) })
      onClose()
    },
    onError: () => setAsked(undefined),
  })
  const save = () => {
    const changed = changeOf(meeting, entry)
    setNotice(undefined)
    if (Object.keys(faults).length > 0) return setRound((now) => now + 1)
    if (changed === undefined) return setNotice(text.nothing)
    if (scopes.length > 1) setAsked(changed)
    else send(changed, 'this')
  }
  return (
    <>
      <Modal opened={asked === undefined} onClose={onClose} title={text.title} size="lg" keepMounted>
        <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
          <MeetingFields isWhole entry={entry} change={(changed) => setEntry((now) => ({ ...now, ...changed }))} faults={round > 0 ? faults : {}} today={today} />
          {notice !== undefined && <p role="status">{notice}</p>}
          {change.error !== null && <ErrorPanel>{change.error.code === 'conflict' ? text.conflict : errorText(change.error)}</ErrorPanel>}
          <Group>
            <Button type="submit" loading={change.isPending}>{text.next}</Button>
            <Button variant="default" onClick={onClose}>{text.close}</Button>
          </Group>
        </form>
      </Modal>
      <ScopeDialog opened={asked !== undefined} title={text.scopeTitle} scopes={scopes} confirmLabel={text.scopeConfirm} busy={change.isPending} onConfirm={(scope) => { if (asked !== undefined) send(asked, scope) }} onClose={() => setAsked(undefined)}>
        <p>{asked === undefined ? '' : sentenceOf(meeting, asked)}{asked?.heldOn !== undefined && ` ${text.movedNote}`}</p>
      </ScopeDialog>
    </>
  )
}

function sentenceOf(meeting: MeetingView, { heldOn, startsAt, minutes }: MeetingChange): string {
  if (heldOn === undefined && startsAt === undefined && minutes === undefined) return text.changed
  const when = (day: typeof meeting.heldOn, start: string, length: number) => `${dayInWords(day)} ${timesOf(start, length)}`
  return text.moved(when(meeting.heldOn, meeting.startsAt, meeting.minutes), when(heldOn ?? meeting.heldOn, startsAt ?? meeting.startsAt, minutes ?? meeting.minutes))
}
