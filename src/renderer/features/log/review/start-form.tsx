import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { componentsText } from '../../../components/components.text.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { TextField } from '../../../components/fields/text-field.tsx'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { CarerPicker } from '../../../components/person/picker/carer-picker.tsx'
import { usePersonSearch } from '../person/use-person-search.ts'
import { choiceOf, drawnSeed, startFaults, usualSample, type ReviewStart } from './model/review-start.ts'
import type { ReviewChoice } from './model/review-state.ts'
import { reviewText, startText as text } from './review.text.ts'
import classes from './review.module.css'

interface StartFormProps {
  readonly period: { readonly from: CivilDate; readonly to: CivilDate }
  readonly today: CivilDate
  readonly onBegin: (choice: ReviewChoice) => void
}

/** What is to be checked: days, how many at random, and persons somebody has asked about. */
export function StartForm({ period, today, onBegin }: StartFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [start, setStart] = useState<ReviewStart>({ ...period, sampleSize: String(usualSample), seed: '', asked: [] })
  const [round, setRound] = useState(0)
  const [repeats, setRepeats] = useState(false)
  const search = usePersonSearch()
  const faults = round > 0 ? startFaults(start, today) : {}
  const fault = (field: keyof ReviewStart) => (faults[field] === undefined ? undefined : text.faults[faults[field]])
  const change = (changed: Partial<ReviewStart>) => setStart((before) => ({ ...before, ...changed }))
  const begin = () => {
    const choice = choiceOf(start, drawnSeed(crypto.getRandomValues(new Uint8Array(8))))
    if (Object.keys(startFaults(start, today)).length > 0 || choice === undefined) return setRound(round + 1)
    onBegin(choice)
  }
  useSaveKeys(form, begin)
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  const add = (id: string) => {
    const found = search.rows.find((row) => row.id === id)
    if (found !== undefined) change({ asked: [...start.asked, { id, carerNumber: found.carerNumber }] })
  }
  return (
    <form ref={form} noValidate aria-label={reviewText.title} className={`${classes['box'] ?? ''} ${classes['form'] ?? ''} no-print`} onSubmit={(event) => { event.preventDefault(); begin() }}>
      <h2>{reviewText.title}</h2>
      <p className={classes['quiet']}>{reviewText.lead}</p>
      <div className={classes['fields']}>
        <DateField label={text.from} value={start.from} today={today} error={fault('from')} onChange={(from) => change({ from })} />
        <DateField label={text.to} value={start.to} today={today} error={fault('to')} onChange={(to) => change({ to })} />
        <TextField label={text.size} description={text.sizeHint} inputMode="numeric" value={start.sampleSize} error={fault('sampleSize')} onChange={(sampleSize) => change({ sampleSize })} />
      </div>
      <CarerPicker label={`${text.asked} ${componentsText.optional}`} description={text.askedHint} search={search} chosen={start.asked.map(({ id, carerNumber }) => ({ id, name: carerNumber }))} error={undefined} onAdd={({ id }) => add(id)} onRemove={(gone) => change({ asked: start.asked.filter(({ id }) => id !== gone) })} />
      <details open={repeats || fault('seed') !== undefined} onToggle={(event) => setRepeats(event.currentTarget.open)}>
        <summary>{text.repeat}</summary>
        <TextField optional label={text.seed} description={text.seedHint} maw="24rem" value={start.seed} error={fault('seed')} onChange={(seed) => change({ seed })} />
      </details>
      <details className={classes['rules'] ?? ''}>
        <summary>{text.rulesTitle}</summary>
        <ul>{text.rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
        <p className={classes['quiet']}>{text.rulesNote}</p>
      </details>
      <Group><Button type="submit" aria-keyshortcuts="Control+Enter">{text.begin}</Button></Group>
    </form>
  )
}
