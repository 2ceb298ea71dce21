import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useFirstFocus } from '../../forms/use-first-focus.ts'
import { CarerOptions, type FoundCarer } from './carer-options.tsx'
import { carerPickerText as text } from './carer-picker.text.ts'
import classes from './carer-picker.module.css'

/** A person as a form holds her: by id, and by the name that was shown. */
export interface ChosenCarer {
  readonly id: string
  readonly name: string
}

/** The search behind the field; a feature gets it from `useCarerSearch`. */
export interface CarerSearch {
  readonly typed: string
  readonly setTyped: (text: string) => void
  readonly rows: readonly FoundCarer[]
  /** The rows are the answer to what stands in the field. */
  readonly isSettled: boolean
  readonly isSimilar: boolean
}

interface CarerPickerProps {
  readonly label: string
  readonly description?: string
  readonly search: CarerSearch
  readonly chosen: readonly ChosenCarer[]
  /** True where the field is the first one of its form. */
  readonly takesFocus?: boolean
  readonly error: string | undefined
  readonly onAdd: (carer: ChosenCarer) => void
  readonly onRemove: (id: string) => void
}

/** Finds carers while their names are typed; Enter takes the marked one, Backspace in the empty field the last one away. */
export function CarerPicker({ label, description, search, chosen, error, takesFocus = false, onAdd, onRemove }: CarerPickerProps) {
  const { typed, setTyped, isSettled } = search
  // Enter was pressed before the answer came.
  const [isHurried, setIsHurried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useFirstFocus(field, takesFocus)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const rows = search.rows.filter((row) => chosen.every(({ id }) => id !== row.id))

  const add = (carer: ChosenCarer) => {
    onAdd(carer)
    setTyped('')
    setIsHurried(false)
    combobox.closeDropdown()
  }
  const only = rows.length === 1 ? rows[0] : undefined
  useEffect(() => {
    if (!isSettled) return
    // Taking a person unseen is right only where there is nobody else to take.
    if (isHurried && only !== undefined) add({ id: only.id, name: only.name })
    else combobox.selectFirstOption()
    setIsHurried(false)
    // eslint-disable-next-line react/exhaustive-deps -- once per answer
  }, [isSettled, search.rows])

  const takeKey = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '' && chosen.length > 0) {
      event.preventDefault()
      onRemove(chosen[chosen.length - 1]?.id ?? '')
    } else if (event.key === 'Enter' && typed.trim() !== '' && !isSettled) {
      event.preventDefault()
      event.stopPropagation()
      setIsHurried(true)
    } else if (event.key === 'Enter' && (typed.trim() === '' || rows.length === 0)) {
      // Enter here chooses a person; it never sends the form half-filled.
      event.preventDefault()
    }
  }

  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={(id) => {
      const row = rows.find((candidate) => candidate.id === id)
      if (row !== undefined) add({ id: row.id, name: row.name })
    }}>
      <Combobox.DropdownTarget>
        <PillsInput label={label} description={description} error={error} onClick={() => combobox.focusTarget()}>
          <Pill.Group>
            {chosen.map((carer) => (
              <Pill key={carer.id} size="md" className={classes['pill'] ?? ''} withRemoveButton onRemove={() => onRemove(carer.id)} removeButtonProps={{ 'aria-label': text.remove(carer.name) }}>
                {carer.name}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                ref={field}
                value={typed}
                placeholder={chosen.length === 0 ? text.placeholder : ''}
                aria-label={`${label} ${text.chosen(chosen.map(({ name }) => name))}`}
                aria-invalid={error !== undefined}
                autoComplete="off"
                spellCheck={false}
                // Escape closes the open list first, the dialog only after that.
                data-mantine-stop-propagation={combobox.dropdownOpened}
                onKeyDownCapture={takeKey}
                onFocus={() => { if (typed !== '') combobox.openDropdown() }}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  setIsHurried(false)
                  if (event.currentTarget.value.trim() === '') combobox.closeDropdown()
                  else combobox.openDropdown()
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <CarerOptions label={label} rows={rows} isSettled={isSettled} isSimilar={search.isSimilar} />
      </Combobox.Dropdown>
      <span role="status" className="visually-hidden">{isSettled && (rows.length === 0 ? text.nobody : text.hits(rows.length))}</span>
    </Combobox>
  )
}
