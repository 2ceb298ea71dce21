import { Select, type OptionsFilter, type SelectProps } from '@mantine/core'
import type { CodeOption } from '#shared/domain/code-lists/code-list.ts'
import { componentsText } from '../components.text.ts'
import { fieldLabel } from './field-label.tsx'

interface CodeSelectProps<Code extends string> extends Omit<SelectProps, 'label' | 'data' | 'value' | 'onChange' | 'required' | 'withAsterisk' | 'multiple'> {
  readonly label: string
  readonly optional?: boolean | undefined
  /** What to offer: `optionsOn(list, date)`, or a whole list. */
  readonly options: readonly (CodeOption & { readonly code: Code })[]
  readonly value: Code | undefined
  readonly onChange: (code: Code | undefined) => void
}

/** One code out of a list, found by typing: Enter takes the first match. Optional ones can be emptied again. */
export function CodeSelect<Code extends string>({ label, optional, options, value, onChange, onKeyDown, onInput, ...rest }: CodeSelectProps<Code>) {
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      // Reached by Tab or after an error the list would lie over what is to be read.
      openOnFocus={false}
      clearable={optional === true}
      allowDeselect={false}
      placeholder={componentsText.choose}
      filter={beginningsFirst}
      {...rest}
      label={fieldLabel(label, optional)}
      data={options.map((option) => ({ value: option.code, label: option.label }))}
      value={value ?? null}
      onChange={(code) => onChange(options.find((option) => option.code === code)?.code)}
      onInput={(event) => {
        // The cross that empties the field is for the mouse; by keyboard one takes the text away.
        if (optional === true && event.currentTarget.value === '') onChange(undefined)
        onInput?.(event)
      }}
      onKeyDown={(event) => {
        // Enter belongs to the list here: it never sends a half-filled form.
        if (event.key === 'Enter') {
          event.preventDefault()
          const typed = event.currentTarget.value.trim()
          // Whoever types faster than the list opens finds nothing marked in it.
          const isMarked = event.currentTarget.hasAttribute('aria-activedescendant')
          const first = isMarked || typed === '' ? undefined : bestFirst(options, typed)[0]
          if (first !== undefined) onChange(first.code)
        }
        onKeyDown?.(event)
      }}
    />
  )
}

/** Labels that begin with what was typed, then those with a word that does, then the rest that hold it. */
const beginningsFirst: OptionsFilter = ({ options, search }) => bestFirst(options, search)

function bestFirst<Option extends object>(options: readonly Option[], search: string): Option[] {
  const typed = search.trim().toLocaleLowerCase('sv')
  return options.filter((option) => rank(option, typed) < 3).toSorted((a, b) => rank(a, typed) - rank(b, typed))
}

function rank(option: object, typed: string): number {
  if (!('label' in option) || typeof option.label !== 'string') return 0
  const label = option.label.toLocaleLowerCase('sv')
  if (label.startsWith(typed)) return 0
  if (label.includes(` ${typed}`) || label.includes(`-${typed}`) || label.includes(`/${typed}`)) return 1
  return label.includes(typed) ? 2 : 3
}
