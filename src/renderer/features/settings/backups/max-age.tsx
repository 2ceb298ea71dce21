import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { TextField } from '../../../components/fields/text-field.tsx'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { readWholeNumber } from '../read-whole-number.ts'
import classes from '../settings.module.css'
import { backupsText as text } from './backups.text.ts'

/** Days until an erased person is gone from every backup as well. Give it the stored number as `key`. */
export function MaxAge({ days }: { readonly days: number }) {
  const set = useRouteCommand('backups.setMaxAge')
  const [typed, setTyped] = useState(String(days))
  const [fault, setFault] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const save = () => {
    const chosen = readWholeNumber(typed, { least: 14, most: 365 })
    flushSync(() => setFault(chosen === undefined ? text.daysWrong : undefined))
    if (chosen !== undefined) set.mutate({ days: chosen }, { onSuccess: () => showToast({ message: text.saved(chosen) }) })
    else if (form.current !== null) focusFirstError(form.current)
  }
  useSaveKeys(form, save)
  return (
    <section className={classes['section']}>
      <h3>{text.maxAge}</h3>
      <p>{text.maxAgeAbout(days)}</p>
      <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <TextField label={text.days} description={text.daysHelp} inputMode="numeric" w="10rem" value={typed} error={fault} onChange={(next) => { setTyped(next); setFault(undefined) }} />
        {set.error !== null && <ErrorPanel>{errorText(set.error)}</ErrorPanel>}
        <div><Button type="submit" variant="default" loading={set.isPending}>{text.save}</Button></div>
      </form>
    </section>
  )
}
