import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { PageHeader } from '../../../components/screen/page-header.tsx'
import { DetailsFields } from '../fields/details-fields.tsx'
import { checkDetails, detailsToSend } from '../model/check-group.ts'
import { detailsEntryOf } from '../model/copy-group.ts'
import { groupText as text } from './group.text.ts'
import classes from './group.module.css'

/** Changes what the group is; meetings are changed one by one or in series where they stand. */
export function EditGroup({ view, onDone }: { readonly view: GroupView; readonly onDone: () => void }) {
  const form = useRef<HTMLFormElement>(null)
  const [entry, setEntry] = useState(() => detailsEntryOf(view))
  const [wasTried, setWasTried] = useState(false)
  const [round, setRound] = useState(0)
  const update = useRouteCommand('groups.update')
  const faults = checkDetails(entry)
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  const save = () => {
    setWasTried(true)
    const group = detailsToSend(entry)
    if (Object.keys(faults).length > 0 || group === undefined) return setRound((now) => now + 1)
    update.mutate({ id: view.id, version: view.version, group }, { onSuccess: () => { showToast({ message: text.saved }); onDone() } })
  }
  useSaveKeys(form, save)
  return (
    <>
      <PageHeader title={text.editTitle} documentTitle={text.editTitle} description={text.editHint} />
      <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <DetailsFields entry={entry} change={(changed) => setEntry((now) => ({ ...now, ...changed }))} faults={wasTried ? faults : {}} />
        {update.error !== null && <ErrorPanel>{update.error.code === 'conflict' ? text.conflict : errorText(update.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={update.isPending} aria-keyshortcuts="Control+Enter Control+S">{text.save}</Button>
          <Button variant="default" onClick={onDone}>{text.cancel}</Button>
        </Group>
      </form>
    </>
  )
}
