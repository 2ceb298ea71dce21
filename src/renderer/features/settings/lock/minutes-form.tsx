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
import { lockText as text } from './lock.text.ts'

/** Give it the stored number as `key`. */
export function MinutesForm({ idleMinutes }: { readonly idleMinutes: number }) {
  const set = useRouteCommand('unit.setIdleMinutes')
  const [typed, setTyped] = useState(String(idleMinutes))
  const [fault, setFault] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const save = () => {
    const minutes = readWholeNumber(typed, { least: 1, most: 30 })
    flushSync(() => setFault(minutes === undefined ? text.wrong : undefined))
    if (minutes !== undefined) set.mutate({ idleMinutes: minutes }, { onSuccess: () => showToast({ message: text.saved(minutes) }) })
    else if (form.current !== null) focusFirstError(form.current)
  }
  useSaveKeys(form, save)
  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <TextField label={text.minutes} description={text.help} inputMode="numeric" w="18rem" maw="100%" value={typed} error={fault} onChange={(next) => { setTyped(next); setFault(undefined) }} />
      {set.error !== null && <ErrorPanel>{errorText(set.error)}</ErrorPanel>}
      <div><Button type="submit" loading={set.isPending}>{text.save}</Button></div>
    </form>
  )
}
