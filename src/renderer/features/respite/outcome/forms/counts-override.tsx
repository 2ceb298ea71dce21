import { Checkbox } from '@mantine/core'
import { capOverrideReasons, type CapOverrideReason } from '#shared/domain/code-lists/respite/cap-override-reasons.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { formText as text } from '../outcome.text.ts'

/** A decision to count a booking otherwise than the rule, with why. */
export interface Override {
  readonly isOn: boolean
  readonly reasonCode?: CapOverrideReason | undefined
}

interface CountsOverrideProps {
  readonly override: Override
  readonly onChange: (override: Override) => void
  /** What the rule says. */
  readonly ruleCounts: boolean
  readonly wasTried: boolean
}

export function CountsOverride({ override, onChange, ruleCounts, wasTried }: CountsOverrideProps) {
  return (
    <>
      <Checkbox label={text.countsOtherwise(ruleCounts)} checked={override.isOn} onChange={(event) => onChange({ ...override, isOn: event.currentTarget.checked })} />
      {override.isOn && (
        <CodeSelect label={text.countsWhy} options={capOverrideReasons} value={override.reasonCode} onChange={(reasonCode) => onChange({ ...override, reasonCode })} error={wasTried && !isOverrideValid(override) ? text.countsWhyMissing : undefined} />
      )}
    </>
  )
}

export function isOverrideValid(override: Override): boolean {
  return !override.isOn || override.reasonCode !== undefined
}

export function overrideInput({ isOn, reasonCode }: Override, ruleCounts: boolean): Pick<InputOf<'respite.setStatus'>, 'countsOverride' | 'overrideReasonCode'> {
  return isOn && reasonCode !== undefined ? { countsOverride: !ruleCounts, overrideReasonCode: reasonCode } : {}
}
