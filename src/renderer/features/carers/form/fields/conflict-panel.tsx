import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { carerFormText, fieldNames } from '../carer-form.text.ts'
import type { Conflict } from '../use-carer-form.ts'

/** Somebody saved the same card in between: says who and what, and keeps everything that was typed. */
export function ConflictPanel({ conflict }: { readonly conflict: Conflict }) {
  const fields = conflict.fields.map((field) => fieldNames[field])
  return (
    <ErrorPanel title={carerFormText.conflict(conflict.who)}>
      {fields.length === 0 ? carerFormText.conflictNothing : carerFormText.conflictFields(fields)} {carerFormText.conflictAdvice}
    </ErrorPanel>
  )
}
