import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useFirstFocus } from '../../../components/forms/use-first-focus.ts'
import { contactsText } from '../contacts.text.ts'
import type { ChosenCarer } from '../model/contact-entry.ts'
import { CarerOptions } from './carer-options.tsx'
import classes from './carer-picker.module.css'

interface CarerPickerProps {
  readonly chosen: readonly ChosenCarer[]
  readonly error: string | undefined
  readonly onAdd: (carer: ChosenCarer) => void
  readonly onRemove: (id: string) => void
}

const pauseMs = 100
const mostOptions = 8

/** Finds carers while their names are typed; Enter takes the marked one, Backspace in the empty field the last one away. */
export function CarerPicker({ chosen, error, onAdd, onRemove }: CarerPickerProps) {
  const [typed, setTyped] = useState('')
  // Enter was pressed before the answer came.
  const [isHurried, setIsHurried] = useState(false)
  const [searched] = useDebouncedValue(typed.trim(), pauseMs)
  const field = useRef<HTMLInputElement>(null)
  useFirstFocus(field)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data, isPlaceholderData } = useRouteQuery('carers.search', { text: searched, limit: mostOptions }, { enabled: searched !== '', keepPrevious: true })
  const isSettled = searched === typed.trim() && searched !== '' && data !== undefined && !isPlaceholderData
  const rows = searched === '' || data === undefined ? [] : data.rows.filter((row) => chosen.every(({ id }) => id !== row.id))

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
  }, [isSettled, data])

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
        <PillsInput label={contactsText.who} description={contactsText.whoHint} error={error} onClick={() => combobox.focusTarget()}>
          <Pill.Group>
            {chosen.map((carer) => (
              <Pill key={carer.id} size="md" className={classes['pill'] ?? ''} withRemoveButton onRemove={() => onRemove(carer.id)} removeButtonProps={{ 'aria-label': contactsText.whoRemove(carer.name) }}>
                {carer.name}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                ref={field}
                value={typed}
                placeholder={chosen.length === 0 ? contactsText.whoPlaceholder : ''}
                aria-label={`${contactsText.who} ${contactsText.whoChosen(chosen.map(({ name }) => name))}`}
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
        <CarerOptions rows={rows} isSettled={isSettled} isSimilar={data?.spelling === 'similar'} />
      </Combobox.Dropdown>
      <span role="status" className="visually-hidden">{isSettled && (rows.length === 0 ? contactsText.whoNobody : contactsText.whoHits(rows.length))}</span>
    </Combobox>
  )
}
