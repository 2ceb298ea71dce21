import { Button, Group } from '@mantine/core'
import { contactsText } from '../contacts.text.ts'

interface QuickButtonsProps {
  /** The field that they fill in. */
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onPick: (value: string) => void
}

/**
 * One press for a common answer, beside the field that takes any. Not tab stops: whoever uses the
 * keyboard types the same answer in the field, which comes just before.
 */
export function QuickButtons({ label, options, value, onPick }: QuickButtonsProps) {
  return (
    <Group gap="0.375rem" role="group" aria-label={contactsText.quick(label)}>
      {options.map((option) => (
        <Button
          key={option.value}
          tabIndex={-1}
          size="compact-md"
          h="2.25rem"
          variant={option.value === value ? 'filled' : 'default'}
          aria-pressed={option.value === value}
          onClick={() => onPick(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </Group>
  )
}
