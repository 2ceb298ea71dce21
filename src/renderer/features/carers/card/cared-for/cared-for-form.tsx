import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CarerCard } from '#shared/contract/carers.ts'
import type { RelationView } from '#shared/contract/cared-for.ts'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../../api/error-text.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { focusFirstError } from '../../../../components/fields/focus-first-error.ts'
import { useSaveKeys } from '../../../../components/forms/use-save-keys.ts'
import { showToast } from '../../../../components/feedback/toast.tsx'
import classes from '../carer-page.module.css'
import { CaredForFieldsPart } from './cared-for-fields.tsx'
import { caredForEntryOf, checkCaredForEntry, newCaredForEntry } from './cared-for-entry.ts'
import { caredForText } from './cared-for.text.ts'
import { RelationFields } from './relation-fields.tsx'
import { useSaveCaredFor } from './use-save-cared-for.ts'

interface CaredForFormProps {
  readonly card: CarerCard
  readonly relation: RelationView | undefined
  readonly today: CivilDate
  readonly onDone: () => void
}

/** A new cared-for person with her relation, or a change of both. */
export function CaredForForm({ card, relation, today, onDone }: CaredForFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { data: unit } = useRouteQuery('unit.read', {})
  const [entry, setEntry] = useState(() => (relation === undefined ? newCaredForEntry(card.firstContactOn) : caredForEntryOf(relation)))
  // After a conflict the versions are those of the other's save.
  const [versions, setVersions] = useState(relation)
  const [round, setRound] = useState(0)
  const [error, setError] = useState<AppErrorValue>()
  const saveCaredFor = useSaveCaredFor()
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])

  const checked = checkCaredForEntry(entry, today, relation)
  const fields = { entry, onChange: setEntry, faults: round > 0 && checked.kind === 'faulty' ? checked.faults : {}, today, isNew: relation === undefined }
  const save = async () => {
    setError(undefined)
    if (checked.kind === 'faulty') return setRound(round + 1)
    const saved = await saveCaredFor(checked, card.id, versions)
    if (saved.ok) {
      showToast({ message: relation === undefined ? caredForText.savedNew : caredForText.savedEdit })
      return onDone()
    }
    if (saved.latest !== undefined) setVersions(saved.latest)
    setError(saved.error)
  }
  useSaveKeys(form, () => void save())
  return (
    <form
      ref={form}
      className={classes['form']}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void save() }}
    >
      <p className={classes['sentence']}>{caredForText.about}</p>
      <RelationFields {...fields} card={card} />
      <CaredForFieldsPart {...fields} unitAreas={unit?.areaCodes ?? []} />
      {error !== undefined && <ErrorPanel>{error.code === 'conflict' ? caredForText.conflict : errorText(error)}</ErrorPanel>}
      <Group gap="sm">
        <Button type="submit">{caredForText.save}</Button>
        <Button variant="default" onClick={onDone}>{caredForText.cancel}</Button>
      </Group>
    </form>
  )
}
