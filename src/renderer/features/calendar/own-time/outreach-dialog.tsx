import { Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { outreachStatuses } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import { outreachTypes } from '#shared/domain/code-lists/groups/outreach-types.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { TimeField } from '../../../components/dates/time-field.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { readOutreach, type OutreachFields } from './own-entries.ts'
import { OwnForm } from './own-form.tsx'
import { outreachText as text } from './own-time.text.ts'

interface OutreachDialogProps {
  /** To be changed; otherwise a new one on `date`. */
  readonly entry: CalendarEntryOf<'outreach'> | undefined
  readonly date: CivilDate
  readonly startsAt: string | undefined
  readonly today: CivilDate
  readonly onClose: () => void
}

/** Work that reaches many and names nobody: counted, never a person. */
export function OutreachDialog(props: OutreachDialogProps) {
  const unit = useRouteQuery('unit.read', {})
  return (
    <Modal opened={unit.data !== undefined || unit.error !== null} onClose={props.onClose} title={text.title} size="xl">
      {unit.error !== null && <ErrorPanel onRetry={() => void unit.refetch()}>{errorText(unit.error)}</ErrorPanel>}
      {unit.data !== undefined && <OutreachForm {...props} areaCodes={unit.data.areaCodes} />}
    </Modal>
  )
}

function OutreachForm({ entry, date, startsAt, today, areaCodes, onClose }: OutreachDialogProps & { readonly areaCodes: readonly Area[] }) {
  const offered = areas.filter(({ code }) => areaCodes.includes(code) || code === entry?.areaCode)
  const [fields, setFields] = useState<OutreachFields>({
    heldOn: entry?.startsOn ?? date, startsAt: entry?.startsAt ?? startsAt ?? '', minutes: String(entry?.minutes ?? 60), typeCode: entry?.typeCode ?? 'staff-training',
    areaCode: entry?.areaCode ?? offered[0]?.code ?? 'AO', title: entry?.title ?? '', participants: entry?.participants?.toString() ?? '',
    statusCode: entry?.statusCode ?? (date < today ? 'held' : 'planned'),
  })
  const [isTried, setIsTried] = useState(false)
  const { mutate, isPending, error } = useRouteCommand('outreach.save')
  const change = (changed: Partial<OutreachFields>) => setFields((present) => ({ ...present, ...changed }))
  const read = readOutreach(fields, entry === undefined ? {} : { id: entry.id, version: entry.version }, today)
  const faults = isTried && read.kind === 'faulty' ? read.faults : {}
  const save = () => {
    setIsTried(true)
    if (read.kind === 'input') mutate(read.input, { onSuccess: () => { showToast({ message: text.saved }); onClose() } })
    return read.kind === 'input'
  }
  return (
    <OwnForm error={error} busy={isPending} onSave={save} onClose={onClose}>
      <Text>{text.help}</Text>
      <CodeSelect label={text.type} options={outreachTypes} value={fields.typeCode} onChange={(typeCode) => change({ typeCode: typeCode ?? fields.typeCode })} data-autofocus />
      <TextField label={text.name} optional value={fields.title} onChange={(title) => change({ title })} />
      <Group align="flex-start" grow>
        <DateField label={text.heldOn} value={fields.heldOn} onChange={(heldOn) => change({ heldOn })} today={today} error={faults.heldOn} />
        <TimeField label={text.startsAt} optional value={fields.startsAt} onChange={(startsAt) => change({ startsAt })} error={faults.startsAt} />
      </Group>
      <Group align="flex-start" grow>
        <TextField label={text.minutes} inputMode="numeric" value={fields.minutes} onChange={(minutes) => change({ minutes })} rightSection={<span>{text.unit}</span>} rightSectionWidth={44} error={faults.minutes} />
        <TextField label={text.participants} optional inputMode="numeric" value={fields.participants} onChange={(participants) => change({ participants })} error={faults.participants} />
      </Group>
      {offered.length > 1 && <CodeButtons label={text.area} options={offered} value={fields.areaCode} onChange={(areaCode) => change({ areaCode })} />}
      <CodeButtons label={text.status} options={outreachStatuses} value={fields.statusCode} onChange={(statusCode) => change({ statusCode })} error={faults.statusCode} />
    </OwnForm>
  )
}
