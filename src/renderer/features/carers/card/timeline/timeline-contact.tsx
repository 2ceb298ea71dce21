import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import { useRouteCommand } from '../../../../api/use-command.ts'
import { errorText } from '../../../../api/error-text.ts'
import { showToast } from '../../../../components/feedback/toast.tsx'
import { carerPageText } from '../carer-page.text.ts'
import classes from '../carer-page.module.css'
import { TimelineDay } from './timeline-day.tsx'
import { formatMinutes, noteBeginning } from './timeline-view.ts'

type Contact = Extract<TimelineEntry, { kind: 'contact' }>

/** One contact; taken back it stays readable, struck through. */
export function TimelineContact({ entry, today }: { readonly entry: Contact; readonly today: CivilDate }) {
  return (
    <li className={`${classes['entry'] ?? ''} ${entry.removed ? classes['removed'] ?? '' : ''}`}>
      <TimelineDay day={entry.heldOn} />
      <div>
        <div className={classes['what']}>{whatHappened(entry)}</div>
        <div className={classes['small']} style={{ marginTop: 0 }}>{aroundIt(entry)}</div>
        {entry.note !== undefined && <Note note={entry.note} />}
        {entry.noteIsSealed && <div className={classes['small']}>{carerPageText.sealedNote}</div>}
        {entry.followUpOn !== undefined && !entry.removed && <div>{entry.followedUp ? carerPageText.followedUp(entry.followUpOn) : carerPageText.followUp(entry.followUpOn)}{!entry.followedUp && entry.followUpOn < today ? carerPageText.overdue : ''}</div>}
        {entry.removed && <Removed contactId={entry.contactId} />}
      </div>
    </li>
  )
}

function Note({ note }: { readonly note: string }) {
  const [isWhole, setIsWhole] = useState(false)
  const beginning = noteBeginning(note)
  return (
    <>
      <p className={classes['note']}>{isWhole || beginning === undefined ? note : `${beginning} …`}</p>
      {beginning !== undefined && <Button size="compact-md" variant="subtle" px={0} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>{isWhole ? carerPageText.hideNote : carerPageText.showNote}</Button>}
    </>
  )
}

function Removed({ contactId }: { readonly contactId: string }) {
  const restore = useRouteCommand('contacts.restore')
  return (
    <div>
      {carerPageText.removed}{' '}
      <Button
        size="compact-md"
        variant="default"
        onClick={() => restore.mutate({ id: contactId }, {
          onSuccess: () => showToast({ message: carerPageText.restored }),
          onError: (error) => showToast({ message: errorText(error), tone: 'failed' }),
        })}
      >
        {carerPageText.restore}
      </Button>
    </div>
  )
}

function whatHappened(entry: Contact): string {
  const status = entry.statusCode === 'held' ? undefined : labelOf(contactStatuses, entry.statusCode)
  const length = entry.statusCode === 'held' ? formatMinutes(entry.minutes) : undefined
  return [status, labelOf(contactForms, entry.contactFormCode), labelOf(conversationTypes, entry.conversationTypeCode), length].filter(Boolean).join(' · ')
}

function aroundIt(entry: Contact): string {
  return [
    entry.startsAt === undefined ? undefined : formatClock(entry.startsAt),
    entry.staffNames.length === 0 ? undefined : carerPageText.by(entry.staffNames.join(', ')),
    entry.otherCarers === 0 ? undefined : carerPageText.withOthers(entry.otherCarers),
  ].filter(Boolean).join(', ')
}
