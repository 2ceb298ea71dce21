import { Button, Group } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { Link } from 'react-router'
import { addDays, daysBetween, type CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { errorText } from '../../api/error-text.ts'
import { useRouteCommand } from '../../api/use-command.ts'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { showToast } from '../../components/feedback/toast.tsx'
import { shownName } from '../../components/person/shown-name.text.ts'
import { carerPath } from '../../components/screen/paths.ts'
import type { ContactRow } from './contact-row.ts'
import { followUpText as text } from './today.text.ts'
import classes from './today.module.css'

interface FollowUpsProps {
  readonly rows: readonly ContactRow[]
  readonly today: CivilDate
}

/** What was promised to somebody. Done or a week later with one press; both can be taken back. */
export function FollowUps({ rows, today }: FollowUpsProps) {
  const { mutate } = useRouteCommand('contacts.followedUp')

  const change = (row: ContactRow, postponeTo: CivilDate | undefined, message: string) => {
    const before = row.dueOn
    mutate({ id: row.contactId, ...(postponeTo !== undefined && { postponeTo }) }, {
      onSuccess: () => showToast({ message, ...(before !== undefined && { undo: () => mutate({ id: row.contactId, postponeTo: before }, { onError: sayFailed }) }) }),
      onError: sayFailed,
    })
  }

  return (
    <section aria-labelledby="att-folja-upp" className={classes['card']}>
      <h2 id="att-folja-upp" className={classes['heading']}>{text.title}{rows.length > 0 && ` (${rows.length})`}</h2>
      {rows.length === 0 && <EmptyState icon={<IconChecks size={28} />}>{text.empty}</EmptyState>}
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={`${row.contactId} ${row.carerId}`} className={classes['row']}>
            <div className={classes['who']}>
              <Link to={carerPath(row.carerId)} className={classes['name']}>{shownName(row.carerName, row.isProtected)}</Link>
              <span className={classes['about']}>{text.about(labelOf(contactForms, row.contactFormCode), row.heldOn)}</span>
            </div>
            {row.dueOn !== undefined && <span className={classes['due']} data-overdue={row.dueOn < today}>{dueText(row.dueOn, today)}</span>}
            <Group gap="xs">
              <Button variant="default" aria-label={text.doneFor(row.carerName)} onClick={() => change(row, undefined, text.doneToast)}>{text.done}</Button>
              <Button variant="default" aria-label={text.laterFor(row.carerName)} onClick={() => change(row, addDays(today, 7), text.laterToast(addDays(today, 7)))}>{text.later}</Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayFailed(error: Parameters<typeof errorText>[0]): void {
  showToast({ message: errorText(error), tone: 'failed' })
}

function dueText(dueOn: CivilDate, today: CivilDate): string {
  const days = daysBetween(dueOn, today)
  if (days === 0) return text.due
  return days > 0 ? text.overdue(days) : text.ahead(-days)
}
