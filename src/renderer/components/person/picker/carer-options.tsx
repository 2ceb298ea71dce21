import { Combobox } from '@mantine/core'
import type { CarerRow } from '#shared/contract/carers.ts'
import { ProtectedBadge } from '../protected-badge.tsx'
import { carerPickerText as text } from './carer-picker.text.ts'
import classes from './carer-picker.module.css'

/** A person found; how much of her is known depends on who searches. */
export type FoundCarer = Pick<CarerRow, 'id' | 'name' | 'carerNumber'> & Partial<Pick<CarerRow, 'birthYear' | 'isProtected'>>

interface CarerOptionsProps {
  readonly label: string
  readonly rows: readonly FoundCarer[]
  readonly isSettled: boolean
  readonly isSimilar: boolean
}

/** The persons found: name, number, year of birth, so that the right Anna is taken. */
export function CarerOptions({ label, rows, isSettled, isSimilar }: CarerOptionsProps) {
  if (rows.length === 0) return <Combobox.Empty>{isSettled ? text.nobody : text.searching}</Combobox.Empty>
  return (
    <Combobox.Options aria-label={label} mah="22rem" style={{ overflowY: 'auto' }}>
      {rows.map((row) => (
        <Combobox.Option key={row.id} value={row.id}>
          <span className={classes['option']}>
            <span className={classes['name']}>{row.name}</span>
            <span className={classes['facts']}>{[row.name === row.carerNumber ? undefined : row.carerNumber, row.birthYear].filter(Boolean).join(' · ')}</span>
            {row.isProtected === true && <ProtectedBadge>{text.protectedBadge}</ProtectedBadge>}
          </span>
        </Combobox.Option>
      ))}
      {isSimilar && <Combobox.Footer>{text.similar}</Combobox.Footer>}
    </Combobox.Options>
  )
}
