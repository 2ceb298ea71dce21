import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { componentsText } from '../../../components/components.text.ts'
import { TextField } from '../../../components/fields/text-field.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import classes from '../respite.module.css'
import { respiteText } from '../respite.text.ts'
import { readHours } from '../words/hours-words.ts'
import { rulesText as text } from './rules.text.ts'

/** The municipality's own rules for respite; consultants only. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: rules, error, dataUpdatedAt } = useRouteQuery('respite.rules', {})
  return (
    <Modal opened onClose={onClose} title={text.title} yOffset="8vh" closeOnClickOutside={false}>
      {error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
      {error === null && rules === undefined && <p role="status">{respiteText.loading}</p>}
      {rules !== undefined && <RulesForm key={dataUpdatedAt} rules={rules} onClose={onClose} />}
    </Modal>
  )
}

function RulesForm({ rules, onClose }: { readonly rules: OutputOf<'respite.rules'>; readonly onClose: () => void }) {
  const [hours, setHours] = useState(String(rules.lateCancellationHours))
  const [counts, setCounts] = useState(rules.lateCancellationCounts)
  const [cap, setCap] = useState(rules.standardCapMinutes === undefined ? '' : formatHours(rules.standardCapMinutes).replaceAll('\u00A0', ''))
  const [wasTried, setWasTried] = useState(false)
  const { mutate, error, isPending } = useRouteCommand('respite.saveRules')
  const lateCancellationHours = /^\d{1,3}$/.test(hours.trim()) && Number(hours) <= 336 ? Number(hours) : undefined
  const standardCapMinutes = cap.trim() === '' ? undefined : readHours(cap)
  const capIsWrong = cap.trim() !== '' && standardCapMinutes === undefined
  const save = () => {
    setWasTried(true)
    if (lateCancellationHours === undefined || capIsWrong) return
    mutate({ version: rules.version, lateCancellationHours, lateCancellationCounts: counts, ...(standardCapMinutes !== undefined && { standardCapMinutes }) }, {
      onSuccess: () => {
        showToast({ message: text.saved })
        onClose()
      },
    })
  }
  return (
    <form className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <p className={classes['lead']}>{text.about}</p>
      <TextField data-autofocus label={text.hours} description={text.hoursHint} inputMode="numeric" value={hours} onChange={setHours} error={wasTried && lateCancellationHours === undefined ? text.hoursUnread : undefined} />
      <Checkbox label={text.counts} description={text.countsHint} checked={counts} onChange={(event) => setCounts(event.currentTarget.checked)} />
      <TextField optional label={text.cap} description={text.capHint} inputMode="decimal" value={cap} onChange={setCap} error={wasTried && capIsWrong ? text.capUnread : undefined} />
      {error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
      <Group gap="sm">
        <Button type="submit" loading={isPending}>{text.save}</Button>
        <Button variant="default" onClick={onClose}>{componentsText.cancel}</Button>
      </Group>
    </form>
  )
}
