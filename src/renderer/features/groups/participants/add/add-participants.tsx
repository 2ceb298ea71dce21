import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../../api/error-text.ts'
import { useCarerSearch } from '../../../../api/use-carer-search.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { useToday } from '../../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { CarerPicker } from '../../../../components/person/picker/carer-picker.tsx'
import { isAnswered, JoinReasonFields } from './join-reason-fields.tsx'
import type { JoinReasons } from './move-fault.ts'
import { addText as text, reasonText } from '../participants.text.ts'
import classes from '../participants.module.css'
import { useAddParticipants, type AddAs } from './use-add-participants.ts'

const options = (['enrolled', 'queued', 'invited'] as const).map((code) => ({ code, label: text.statuses[code] }))

interface AddParticipantsProps {
  readonly groupId: string
  readonly freePlaces: number
  readonly onDone: () => void
}

/** Finds carers and puts them into the group, as many as there are. Stays open until one is done. */
export function AddParticipants({ groupId, freePlaces, onDone }: AddParticipantsProps) {
  const today = useToday()
  const search = useCarerSearch()
  const state = useAddParticipants(groupId)
  const form = useRef<HTMLFormElement>(null)
  const [as, setAs] = useState<AddAs>('enrolled')
  const [appliedOn, setAppliedOn] = useState<string>(today)
  const [reasons, setReasons] = useState<JoinReasons>({})
  const [wasTried, setWasTried] = useState(false)
  const { stop } = state
  const question = useRef<HTMLDivElement>(null)
  const askedOf = stop === undefined ? undefined : `${stop.carer.id} ${stop.asked.join()}`
  // What the register asks is answered next; otherwise the next person is found.
  useEffect(() => {
    if (askedOf !== undefined) question.current?.querySelector<HTMLElement>('[role="combobox"], input')?.focus()
  }, [askedOf])
  const told = state.answers.length
  useEffect(() => {
    if (told > 0 && askedOf === undefined) form.current?.querySelector('input')?.focus()
  }, [told, askedOf])
  const isDayFine = isCivilDate(appliedOn) && appliedOn <= today

  const save = async () => {
    setWasTried(true)
    if (state.chosen.length === 0 || !isCivilDate(appliedOn) || !isDayFine || (stop !== undefined && !isAnswered(stop.asked, reasons))) return
    await state.run(as, appliedOn, stop === undefined ? undefined : { stop, reasons })
    setReasons({})
    setWasTried(false)
  }
  return (
    <form ref={form} className={classes['panel']} noValidate aria-label={text.legend} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <h2>{text.legend}</h2>
      <CarerPicker takesFocus label={text.who} description={`${text.whoHint} ${text.placesLeft(freePlaces)}`} search={search} chosen={state.chosen} onAdd={state.add} onRemove={state.remove} error={wasTried && state.chosen.length === 0 ? text.whoNeeded : undefined} />
      <Group gap="lg" align="flex-start">
        <CodeButtons label={text.as} digits={false} options={options} value={as} onChange={setAs} />
        <DateField label={text.applied} value={appliedOn} today={today} onChange={setAppliedOn} error={wasTried && !isDayFine ? errorText({ code: 'invalid-input' }) : undefined} />
      </Group>
      {stop !== undefined && (
        <div ref={question} role="group" aria-label={stop.carer.name}>
          <strong>{stop.carer.name}</strong>
          <JoinReasonFields asked={stop.asked} value={reasons} wasTried={wasTried} onChange={setReasons} />
          <Button mt="xs" size="compact-md" variant="default" onClick={() => state.remove(stop.carer.id)}>{reasonText.skip}</Button>
        </div>
      )}
      {state.error !== undefined && <ErrorPanel>{errorText(state.error)}</ErrorPanel>}
      <div role="status">{state.answers.length > 0 && <ul className={classes['answers']}>{state.answers.map((answer) => <li key={answer}>{answer}</li>)}</ul>}</div>
      <Group>
        <Button type="submit" loading={state.isSaving}>{text.save}</Button>
        <Button variant="default" onClick={onDone}>{text.done}</Button>
      </Group>
    </form>
  )
}
