import { useState } from 'react'
import { addDays, addMonths, dayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { capitalised, monthAndYear } from '../words/day-words.ts'
import { PaperDialog } from './paper-dialog.tsx'
import { papersText as text } from './papers.text.ts'

/** A family's month on paper: this one or one of the next. */
export function MonthPaperDialog({ grantId, today, onClose }: { readonly grantId: string; readonly today: CivilDate; readonly onClose: () => void }) {
  const first = addDays(today, 1 - dayOf(today))
  const [from, setFrom] = useState<CivilDate>(first)
  const months = [0, 1, 2].map((ahead) => addMonths(first, ahead))
  return (
    <PaperDialog key={from} request={{ kind: 'carer-month', grantId, from, to: addDays(addMonths(from, 1), -1) }} onClose={onClose}>
      <CodeButtons label={text.month} digits={false} options={months.map((code) => ({ code, label: capitalised(monthAndYear(code)) }))} value={from} onChange={setFrom} />
    </PaperDialog>
  )
}
