import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import { localDayKinds } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { localDaysText as text } from '../own-time/own-time.text.ts'
import { useRemoveOwn } from '../own-time/remove-own.ts'
import { LocalDayForm } from './local-day-form.tsx'
import type { LocalDayFields } from './local-day-rows.ts'
import { ProposalForm } from './proposal-form.tsx'
import classes from './local-days.module.css'

interface LocalDaysDialogProps {
  readonly today: CivilDate
  /** Opened to change this one at once. */
  readonly editId?: string | undefined
  readonly onClose: () => void
}

type Step = { readonly kind: 'list' } | { readonly kind: 'edit'; readonly fields: LocalDayFields } | { readonly kind: 'proposal' }

/** School holidays and closed days: the municipality's own, never a rule of the land. */
export function LocalDaysDialog({ today, editId, onClose }: LocalDaysDialogProps) {
  const days = useRouteQuery('localDays.list', {})
  return (
    <Modal opened={days.data !== undefined || days.error !== null} onClose={onClose} title={text.title} size="xl">
      {days.error !== null && <ErrorPanel title={text.failed} onRetry={() => void days.refetch()}>{errorText(days.error)}</ErrorPanel>}
      {days.data !== undefined && <LocalDays days={days.data.days} today={today} editId={editId} />}
    </Modal>
  )
}

type Day = OutputOf<'localDays.list'>['days'][number]

function LocalDays({ days, today, editId }: { readonly days: readonly Day[]; readonly today: CivilDate; readonly editId: string | undefined }) {
  const [step, setStep] = useState<Step>(() => {
    const fields = days.find(({ id }) => id === editId)
    return fields === undefined ? { kind: 'list' } : { kind: 'edit', fields }
  })
  const remove = useRemoveOwn()
  const back = () => setStep({ kind: 'list' })
  if (step.kind === 'edit') return <LocalDayForm start={step.fields} today={today} onDone={back} />
  if (step.kind === 'proposal') return <ProposalForm today={today} onDone={back} />
  return (
    <>
      <Text mb="md">{text.help}</Text>
      {days.length === 0 && <p className={classes['empty']}>{text.empty}</p>}
      <ul className={classes['list']}>
        {days.map((day) => (
          <li key={day.id} className={classes['row']}>
            <div className={classes['what']}>
              <span className={classes['name']}>{day.name}</span>
              <span className={classes['about']}>{text.days(formatLong(day.fromOn), formatLong(day.toOn))} · {labelOf(localDayKinds, day.kindCode)}</span>
            </div>
            <Group gap="xs">
              <Button variant="default" aria-label={text.edit(day.name)} onClick={() => setStep({ kind: 'edit', fields: day })}>{text.editShort}</Button>
              <Button variant="default" aria-label={text.remove(day.name)} onClick={() => void remove({ kind: 'local-day', id: day.id, version: day.version, startsOn: day.fromOn, endsOn: day.toOn, kindCode: day.kindCode, name: day.name })}>{text.removeShort}</Button>
            </Group>
          </li>
        ))}
      </ul>
      <Group mt="md">
        <Button data-autofocus onClick={() => setStep({ kind: 'edit', fields: { kindCode: 'closed', name: '', fromOn: today, toOn: today } })}>{text.add}</Button>
        <Button variant="default" onClick={() => setStep({ kind: 'proposal' })}>{text.propose}</Button>
      </Group>
    </>
  )
}
