import { Checkbox } from '@mantine/core'
import type { CodeOption } from '#shared/domain/code-lists/code-list.ts'
import { fieldLabel } from '../../components/fields/field-label.tsx'
import classes from './respite.module.css'

interface CodeChecksProps<Code extends string> {
  readonly label: string
  readonly options: readonly (CodeOption & { readonly code: Code })[]
  readonly values: readonly Code[]
  readonly onChange: (values: Code[]) => void
}

/** Any number of codes out of a short list; none is an answer, so it is optional. */
export function CodeChecks<Code extends string>({ label, options, values, onChange }: CodeChecksProps<Code>) {
  return (
    <Checkbox.Group label={fieldLabel(label, true)} value={[...values]} onChange={(chosen) => onChange(options.map(({ code }) => code).filter((code) => chosen.includes(code)))}>
      <div className={classes['checks']}>{options.map((option) => <Checkbox key={option.code} value={option.code} label={option.label} />)}</div>
    </Checkbox.Group>
  )
}
