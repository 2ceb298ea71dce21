import { formatLong } from '#shared/domain/civil-date.ts'
import { useToday } from '../dates/use-today.ts'
import { PrintSheet } from '../screen/print-sheet.tsx'
import { papersOf, type KeyKeeping, type MadeKey } from './made-key.ts'
import { sheetText as text } from './recovery-key.text.ts'
import classes from './recovery-key.module.css'

interface RecoverySheetProps {
  readonly made: MadeKey
  readonly keeping: KeyKeeping
  readonly municipality: string
}

/** The paper to lock away, or the two: the key, whose it is, and what to do with it. */
export function RecoverySheet({ made, keeping, municipality }: RecoverySheetProps) {
  const today = useToday()
  const isHalf = keeping === 'envelopes'
  return (
    <PrintSheet>
      {papersOf(made, keeping).map((key, index) => (
        <section key={key} className={classes['sheet']}>
          <h1>{isHalf ? text.titleHalf(index === 0 ? 1 : 2) : text.title}</h1>
          <p>{text.municipality}: {municipality}<br />{text.date}: {formatLong(today)}</p>
          <p className={classes['key']}>{key.replaceAll('-', ' ')}</p>
          <p>{isHalf ? text.whatHalf : text.what}</p>
          <ul>{(isHalf ? text.howHalf : text.how).map((line) => <li key={line}>{line}</li>)}</ul>
        </section>
      ))}
    </PrintSheet>
  )
}
