import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { errorText } from '../../../api/error-text.ts'
import { fieldErrorsFrom } from '../../../api/field-errors.ts'
import { fieldText } from '../../../api/field-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { readWhole } from '../model/read-whole.ts'
import { groupText as text } from './group.text.ts'
import classes from './group.module.css'

/** Ends the group, with the numbers of its evaluation where one was made. */
export function EndGroupDialog({ view, onClose }: { readonly view: GroupView; readonly onClose: () => void }) {
  const today = useToday()
  const [answers, setAnswers] = useState('')
  const [satisfied, setSatisfied] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const end = useRouteCommand('groups.end')
  const left = view.meetings.filter(({ statusCode, heldOn }) => statusCode === 'planned' && heldOn >= today).length
  const lacks = view.meetings.filter(({ lacksAttendance }) => lacksAttendance).length
  const hasNone = answers.trim() === '' && satisfied.trim() === ''
  const [answered, pleased] = [readWhole(answers, 0, 10_000), readWhole(satisfied, 0, 10_000)]
  const faults = {
    answers: hasNone || answered !== undefined ? undefined : fieldText(answers.trim() === '' ? 'required' : 'invalid'),
    satisfied: hasNone ? undefined : pleased === undefined ? fieldText(satisfied.trim() === '' ? 'required' : 'invalid') : answered !== undefined && pleased > answered ? fieldText('above-answers') : undefined,
  }
  const save = () => {
    setWasTried(true)
    if (faults.answers !== undefined || faults.satisfied !== undefined) return
    end.mutate({ id: view.id, version: view.version, ...(answered !== undefined && pleased !== undefined && { evaluation: { answers: answered, satisfied: pleased } }) }, {
      onSuccess: ({ completed }) => { showToast({ message: text.ended(completed) }); onClose() },
    })
  }
  const told = end.error === null ? {} : fieldErrorsFrom(end.error)
  return (
    <Modal opened onClose={onClose} title={text.endTitle}>
      <form className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <p className={classes['hint']}>{text.endText(view.participants.filter(({ statusCode }) => statusCode === 'enrolled').length)}</p>
        {left > 0 && <p role="status">{text.endLeft(left)}</p>}
        {lacks > 0 && <p role="status">{text.endLacks(lacks)}</p>}
        <div className={classes['row']}>
          <TextField data-autofocus optional label={text.answers} inputMode="numeric" value={answers} onChange={setAnswers} error={wasTried ? faults.answers ?? told['answers'] : undefined} />
          <TextField optional label={text.satisfied} inputMode="numeric" value={satisfied} onChange={setSatisfied} error={wasTried ? faults.satisfied ?? told['satisfied'] : undefined} />
        </div>
        <p className={classes['hint']}>{text.evaluationHint}</p>
        {end.error !== null && <ErrorPanel>{errorText(end.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={end.isPending}>{text.endConfirm}</Button>
          <Button variant="default" onClick={onClose}>{text.cancel}</Button>
        </Group>
      </form>
    </Modal>
  )
}
