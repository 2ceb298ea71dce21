import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CalendarEntry, CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../api/error-text.ts'
import { useRouteCommand } from '../../api/use-command.ts'
import { kindIcons, whenWords } from '../../components/calendar/entries/event-of.ts'
import { entryText, kindWords } from '../../components/calendar/entries/event-words.text.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { showToast } from '../../components/feedback/toast.tsx'
import { OutcomeForm } from '../../components/outcome/outcome-form.tsx'
import { groupPath } from '../../components/screen/paths.ts'
import { waitingText as text } from './today.text.ts'
import classes from './today.module.css'

interface WaitingProps {
  readonly entries: readonly CalendarEntry[]
  readonly inAll: number
  readonly today: CivilDate
}

/** Enough to begin with; the rest come as these are finished. */
const mostShown = 8

/** What is over and lacks attendance or outcome, the oldest first. */
export function Waiting({ entries, inAll, today }: WaitingProps) {
  const [asked, setAsked] = useState<CalendarEntryOf<'conversation'>>()
  const { mutate: setStatus } = useRouteCommand('respite.setStatus')
  const hold = ({ id, version, minutes }: CalendarEntryOf<'respite'>) => setStatus({ id, version, statusCode: 'held', performedMinutes: minutes }, {
    onSuccess: () => showToast({ message: text.heldSaved }),
    onError: (error) => showToast({ message: errorText(error), tone: 'failed' }),
  })
  return (
    <section aria-labelledby="saknas" className={classes['card']}>
      <h2 id="saknas" className={classes['heading']}>{text.title} ({inAll})</h2>
      <ul className={classes['list']}>
        {entries.slice(0, mostShown).map((entry) => {
          const Icon = kindIcons[entry.kind]
          const name = entryText(entry)
          return (
            <li key={entry.id} className={classes['row']}>
              <Icon size={20} aria-hidden className={classes['kind']} />
              <div className={classes['who']}>
                <span className={classes['name']}>{name}</span>
                <span className={classes['about']}>{kindWords[entry.kind]} · {whenWords(entry)}</span>
              </div>
              {entry.kind === 'meeting' && <Button variant="default" component={Link} to={groupPath(entry.groupId, 'narvaro')} aria-label={text.attendanceOf(name)}>{text.attendance}</Button>}
              {entry.kind === 'respite' && <Button variant="default" aria-label={text.heldFor(name)} onClick={() => hold(entry)}>{text.held}</Button>}
              {entry.kind === 'conversation' && <Button variant="default" aria-label={text.outcomeFor(name)} onClick={() => setAsked(entry)}>{text.outcome}</Button>}
            </li>
          )
        })}
      </ul>
      {inAll > mostShown && <p className={classes['about']}>{text.more(inAll - mostShown)}</p>}
      <Modal opened={asked !== undefined} onClose={() => setAsked(undefined)} title={asked === undefined ? '' : `${kindWords.conversation}: ${entryText(asked)}`} size="lg">
        {asked !== undefined && <Outcome entry={asked} today={today} onDone={() => setAsked(undefined)} />}
      </Modal>
    </section>
  )
}

function Outcome({ entry, today, onDone }: { readonly entry: CalendarEntryOf<'conversation'>; readonly today: CivilDate; readonly onDone: () => void }) {
  const { mutate, isPending, error } = useRouteCommand('contacts.setOutcome')
  return (
    <>
      <p>{whenWords(entry)}</p>
      <OutcomeForm
        isAhead={entry.startsOn > today}
        minutes={entry.minutes}
        busy={isPending}
        error={error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
        onCancel={onDone}
        onSave={(statusCode, minutes) => mutate({ id: entry.id, version: entry.version, statusCode, minutes }, { onSuccess: () => { showToast({ message: text.outcomeSaved }); onDone() } })}
      />
    </>
  )
}
