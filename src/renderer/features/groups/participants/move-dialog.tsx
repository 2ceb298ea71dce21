import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import { queueMoveReasons, type QueueMoveReason } from '#shared/domain/code-lists/groups/reasons/queue-move-reasons.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { moveText as text } from './participants.text.ts'
import classes from './participants.module.css'

interface MoveDialogProps {
  readonly participant: ParticipantView
  readonly toPlace: number
  readonly onClose: () => void
}

/** Why somebody is moved in the queue: it stays in what has happened. */
export function MoveDialog({ participant, toPlace, onClose }: MoveDialogProps) {
  const [reasonCode, setReasonCode] = useState<QueueMoveReason>()
  const [wasTried, setWasTried] = useState(false)
  const move = useRouteCommand('participants.moveInQueue')
  const save = () => {
    setWasTried(true)
    if (reasonCode === undefined) return
    move.mutate({ id: participant.id, version: participant.version, toPlace, reasonCode }, {
      onSuccess: () => {
        showToast({ message: text.done(participant.name, toPlace) })
        onClose()
      },
    })
  }
  return (
    <Modal opened onClose={onClose} title={text.title(participant.name)}>
      <form className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <p className={classes['hint']}>{text.what(participant.queuePlace ?? 0, toPlace)}</p>
        <Radio.Group label={text.why} value={reasonCode ?? ''} error={wasTried && reasonCode === undefined ? text.needed : undefined} onChange={(code) => setReasonCode(queueMoveReasons.find((known) => known.code === code)?.code)}>
          <Stack gap={2} mt="xs">{queueMoveReasons.map(({ code, label }, index) => <Radio key={code} value={code} label={label} data-autofocus={index === 0 || undefined} />)}</Stack>
        </Radio.Group>
        {move.error !== null && <ErrorPanel>{errorText(move.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={move.isPending}>{text.save}</Button>
          <Button variant="default" onClick={onClose}>{text.cancel}</Button>
        </Group>
      </form>
    </Modal>
  )
}
