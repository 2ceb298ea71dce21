import { Button, Checkbox, Group, Modal, Radio, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import type { MeetingView } from '#shared/contract/planning/group-values.ts'
import { meetingCancelReasons, type MeetingCancelReason } from '#shared/domain/code-lists/groups/reasons/meeting-cancel-reasons.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { dayInWords } from '../model/day-words.ts'
import { cancelText as text } from './meetings.text.ts'
import classes from './meetings.module.css'

interface CancelMeetingDialogProps {
  readonly meeting: MeetingView
  readonly onClose: () => void
}

/** One step: why, and where somebody has been marked, that the marks go too. */
export function CancelMeetingDialog({ meeting, onClose }: CancelMeetingDialogProps) {
  const [reasonCode, setReasonCode] = useState<MeetingCancelReason>()
  const [agrees, setAgrees] = useState(false)
  const [wasTried, setWasTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const cancel = useRouteCommand('meetings.cancel')
  const hasAttendance = meeting.present > 0 || meeting.anonymous > 0 || cancel.error?.reason === 'has-attendance'
  const save = () => {
    setWasTried(true)
    if (reasonCode === undefined) return form.current?.querySelector<HTMLElement>('[role="radiogroup"] input')?.focus()
    if (hasAttendance && !agrees) return form.current?.querySelector<HTMLElement>('input[type="checkbox"]')?.focus()
    cancel.mutate({ id: meeting.id, version: meeting.version, reasonCode, clearsAttendance: agrees }, {
      onSuccess: ({ toCall }) => {
        showToast({ message: text.done(toCall) })
        onClose()
      },
    })
  }
  return (
    <Modal opened onClose={onClose} title={text.title}>
      <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <p className={classes['hint']}>{text.what(dayInWords(meeting.heldOn))}</p>
        <Radio.Group label={text.reason} value={reasonCode ?? ''} error={wasTried && reasonCode === undefined ? text.reasonNeeded : undefined} onChange={(code) => setReasonCode(meetingCancelReasons.find((known) => known.code === code)?.code)}>
          <Stack gap={2} mt="xs">{meetingCancelReasons.map(({ code, label }, index) => <Radio key={code} value={code} label={label} data-autofocus={index === 0 || undefined} />)}</Stack>
        </Radio.Group>
        {hasAttendance && <Checkbox label={text.clearsAgree} description={text.clears(meeting.present)} error={wasTried && !agrees ? text.clearsNeeded : undefined} checked={agrees} onChange={(event) => setAgrees(event.currentTarget.checked)} />}
        {cancel.error !== null && cancel.error.reason !== 'has-attendance' && <ErrorPanel>{errorText(cancel.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" color="red.9" loading={cancel.isPending}>{text.confirm}</Button>
          <Button variant="default" onClick={onClose}>{text.close}</Button>
        </Group>
      </form>
    </Modal>
  )
}
