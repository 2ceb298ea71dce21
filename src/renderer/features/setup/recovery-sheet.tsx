import { formatLong } from '#shared/domain/civil-date.ts'
import { useToday } from '../../components/dates/use-today.ts'
import { PrintSheet } from '../../components/screen/print-sheet.tsx'
import { sheetText as text } from './setup.text.ts'
import classes from './setup.module.css'

/** The paper to lock away: the key, whose it is, and what to do with it. */
export function RecoverySheet({ recoveryKey, municipality }: { readonly recoveryKey: string; readonly municipality: string }) {
  const today = useToday()
  return (
    <PrintSheet>
      <h1>{text.title}</h1>
      <p>{text.municipality}: {municipality}<br />{text.date}: {formatLong(today)}</p>
      <p className={classes['key']}>{recoveryKey.replaceAll('-', ' ')}</p>
      <p>{text.what}</p>
      <ul>{text.how.map((line) => <li key={line}>{line}</li>)}</ul>
    </PrintSheet>
  )
}
