import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { lateJoinReasons } from '#shared/domain/code-lists/groups/reasons/late-join-reasons.ts'
import { sameCaredForReasons } from '#shared/domain/code-lists/groups/reasons/same-cared-for-reasons.ts'
import type { Asked, JoinReasons } from './move-fault.ts'
import { reasonText as text } from '../participants.text.ts'

interface JoinReasonFieldsProps {
  readonly asked: readonly Asked[]
  readonly value: JoinReasons
  readonly wasTried: boolean
  readonly onChange: (change: JoinReasons) => void
}

/** Why it is done all the same: asked for only when the register has warned. */
export function JoinReasonFields({ asked, value, wasTried, onChange }: JoinReasonFieldsProps) {
  const { sameCaredForReasonCode, lateJoinReasonCode } = value
  return (
    <>
      {asked.includes('same-cared-for') && (
        <CodeSelect data-autofocus label={text.sameCaredFor} options={sameCaredForReasons} value={sameCaredForReasonCode} onChange={(code) => onChange({ ...value, sameCaredForReasonCode: code })} error={wasTried && sameCaredForReasonCode === undefined ? text.needed : undefined} />
      )}
      {asked.includes('group-closed') && (
        <CodeSelect data-autofocus label={text.lateJoin} options={lateJoinReasons} value={lateJoinReasonCode} onChange={(code) => onChange({ ...value, lateJoinReasonCode: code })} error={wasTried && lateJoinReasonCode === undefined ? text.needed : undefined} />
      )}
    </>
  )
}

/** Everything that was asked for has been answered. */
export const isAnswered = (asked: readonly Asked[], { sameCaredForReasonCode, lateJoinReasonCode }: JoinReasons): boolean =>
  (!asked.includes('same-cared-for') || sameCaredForReasonCode !== undefined) && (!asked.includes('group-closed') || lateJoinReasonCode !== undefined)
