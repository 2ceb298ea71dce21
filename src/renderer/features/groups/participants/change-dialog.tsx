import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { addDays, isCivilDate } from '#shared/domain/civil-date.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { groupDropOutReasons, type GroupDropOutReason } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { errorText } from '../../../api/error-text.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { isAnswered, JoinReasonFields } from './add/join-reason-fields.tsx'
import type { Asked, JoinReasons } from './add/move-fault.ts'
import { moveVerb, reasonText as text } from './participants.text.ts'
import classes from './participants.module.css'

const daysToAnswer = 7

interface ChangeDialogProps {
  readonly participant: ParticipantView
  readonly to: ParticipationStatus
  readonly asked: readonly Asked[]
  readonly error: Parameters<typeof errorText>[0] | undefined
  readonly busy: boolean
  readonly onSave: (detail: Omit<InputOf<'participants.change'>, 'id' | 'version' | 'statusCode'>) => void
  readonly onClose: () => void
}

/** The word more that a step needs: a day to answer by, why somebody left, why a warning is set aside. */
export function ChangeDialog({ participant, to, asked, error, busy, onSave, onClose }: ChangeDialogProps) {
  const today = useToday()
  const [answerBy, setAnswerBy] = useState<string>(participant.statusCode === 'offered' && participant.answerBy !== undefined && participant.answerBy >= today ? participant.answerBy : addDays(today, daysToAnswer))
  const [dropOutReasonCode, setDropOutReasonCode] = useState<GroupDropOutReason>()
  const [reasons, setReasons] = useState<JoinReasons>({})
  const [wasTried, setWasTried] = useState(false)
  const isDayFine = to !== 'offered' || (isCivilDate(answerBy) && answerBy >= today)
  const isReasonFine = to !== 'dropped-out' || dropOutReasonCode !== undefined
  const save = () => {
    setWasTried(true)
    if (!isDayFine || !isReasonFine || !isAnswered(asked, reasons)) return
    onSave({ ...reasons, ...(to === 'offered' && isCivilDate(answerBy) && { answerBy }), ...(to === 'dropped-out' && dropOutReasonCode !== undefined && { dropOutReasonCode }) })
  }
  const verb = moveVerb(participant.statusCode, to)
  return (
    <Modal opened onClose={onClose} title={text.title(verb, participant.name)}>
      <form className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <JoinReasonFields asked={asked} value={reasons} wasTried={wasTried} onChange={setReasons} />
        {to === 'offered' && <DateField data-autofocus={asked.length === 0} label={text.answerBy} description={text.answerByHint} value={answerBy} today={today} onChange={setAnswerBy} error={wasTried && !isDayFine ? text.dayNeeded : undefined} />}
        {to === 'dropped-out' && <CodeSelect data-autofocus label={text.dropOut} options={groupDropOutReasons} value={dropOutReasonCode} onChange={setDropOutReasonCode} error={wasTried && !isReasonFine ? text.needed : undefined} />}
        {error !== undefined && <ErrorPanel>{errorText(error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={busy}>{verb}</Button>
          <Button variant="default" onClick={onClose}>{text.cancel}</Button>
        </Group>
      </form>
    </Modal>
  )
}
