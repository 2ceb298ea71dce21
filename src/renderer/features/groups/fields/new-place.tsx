import { Button, Checkbox, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { componentsText } from '../../../components/components.text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { useFirstFocus } from '../../../components/forms/use-first-focus.ts'
import { detailsText as text } from './details.text.ts'
import classes from './fields.module.css'

interface NewPlaceProps {
  readonly onAdded: (placeId: string) => void
  readonly onCancel: () => void
}

/** A place that is not in the list. Not a form of its own: it stands inside one. */
export function NewPlace({ onAdded, onCancel }: NewPlaceProps) {
  const [name, setName] = useState('')
  const [isExclusive, setIsExclusive] = useState(true)
  const [wasTried, setWasTried] = useState(false)
  const save = useRouteCommand('places.save')
  const field = useRef<HTMLInputElement>(null)
  useFirstFocus(field)
  const add = () => {
    setWasTried(true)
    if (name.trim() !== '') save.mutate({ name, isExclusive }, { onSuccess: ({ id }) => onAdded(id) })
  }
  return (
    <div className={classes['aside']} role="group" aria-label={text.newPlace}>
      <TextField ref={field} label={text.placeName} value={name} onChange={setName} error={wasTried && name.trim() === '' ? text.nameNeeded : undefined} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); add() } }} />
      <Checkbox label={text.placeExclusive} description={text.placeExclusiveHint} checked={isExclusive} onChange={(event) => setIsExclusive(event.currentTarget.checked)} />
      {save.error !== null && <ErrorPanel>{errorText(save.error)}</ErrorPanel>}
      <Group gap="sm">
        <Button variant="light" loading={save.isPending} onClick={add}>{text.savePlace}</Button>
        <Button variant="default" onClick={onCancel}>{componentsText.cancel}</Button>
      </Group>
    </div>
  )
}
