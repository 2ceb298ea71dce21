import type { OutputOf } from '#shared/contract/index.ts'
import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { PrintSheet } from '../../../components/screen/print-sheet.tsx'
import { entryWords } from '../words/entry-words.ts'
import { personPaperText as text, personText } from './person.text.ts'
import { ReaderTable } from './reader-table.tsx'
import classes from '../paper.module.css'

interface PersonPaperProps {
  readonly carerNumber: string
  readonly readers: OutputOf<'log.ofPerson'>['readers']
  readonly entries: readonly LogEntryView[]
}

/** The extract on paper: by case number, without a name. */
export function PersonPaper({ carerNumber, readers, entries }: PersonPaperProps) {
  const today = useToday()
  const { status } = useVaultStatus()
  return (
    <PrintSheet>
      <div className={classes['sheet']}>
        <h1>{text.heading(carerNumber)}</h1>
        <p>{text.printed(today, status?.session?.userName ?? '')}</p>
        <h2>{personText.readers}</h2>
        <ReaderTable readers={readers} today={today} />
        <h2>{personText.entries}</h2>
        <table>
          <thead><tr><th>{text.day}</th><th>{text.time}</th><th>{text.what}</th><th>{text.computer}</th><th>{text.number}</th></tr></thead>
          <tbody>
            {entries.map((entry) => {
              const { date, time } = localMomentOf(entry.at)
              return <tr key={`${entry.file} ${entry.seq}`}><td>{date}</td><td>{formatClock(time)}</td><td>{entryWords(entry)}</td><td>{entry.computer}</td><td>{entry.seq}</td></tr>
            })}
          </tbody>
        </table>
      </div>
    </PrintSheet>
  )
}
