import { Select, type SelectProps } from '@mantine/core'
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

/** One code out of a list, found by typing. Optional ones can be emptied again. */
export function CodeSelect<Code extends string>({ label, optional, options, value, onChange, ...rest }: CodeSelectProps<Code>) {
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      // Reached by Tab or after an error the list would lie over what is to be read.
      openOnFocus={false}
      clearable={optional === true}
      allowDeselect={false}
      placeholder={componentsText.choose}
      {...rest}
      label={fieldLabel(label, optional)}
      data={options.map((option) => ({ value: option.code, label: option.label }))}
      value={value ?? null}
      onChange={(code) => onChange(options.find((option) => option.code === code)?.code)}
    />
  )
}
