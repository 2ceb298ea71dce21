import { Anchor, Button } from '@mantine/core'
import { IconAlertTriangle, IconBell } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { byWeight, reminderWords, type Reminder } from './reminder-words.ts'
import { remindersText as text } from './reminders.text.ts'
import classes from './reminders.module.css'

/** Kinds put away, by session: the next unlock shows them again. No content. */
const hidden = new Set<string>()

/** What the register itself asks for, with the way to where it is mended. Nothing where there is nothing, or for a role that mends nothing. */
export function Reminders() {
  const { status } = useVaultStatus()
  const session = status?.session
  const can = (route: RouteName) => mayCall(contract[route], session)
  // The practice register guards nobody: nothing in it needs a key, a copy or a check.
  const isReal = status?.register === 'real'
  const { data, error } = useRouteQuery('reminders.list', {}, { enabled: isReal && can('reminders.list') })
  const [, setHides] = useState(0)
  if (error !== null) return <p role="status" className="no-print">{text.failed}</p>
  const name = ({ kind }: Reminder) => `${session?.sessionId ?? ''} ${kind}`
  const shown = byWeight(data?.reminders ?? []).filter((reminder) => !hidden.has(name(reminder)))
  if (shown.length === 0) return null
  const hide = (reminder: Reminder) => {
    hidden.add(name(reminder))
    setHides((before) => before + 1)
  }
  return (
    <ul aria-label={text.label} className={`${classes['reminders'] ?? ''} no-print`}>
      {shown.map((reminder) => {
        const { sentence, link, tone, canHide } = reminderWords(reminder, can)
        const Icon = tone === 'alert' ? IconAlertTriangle : IconBell
        return (
          <li key={reminder.kind} className={classes['reminder']} data-tone={tone}>
            <Icon size={20} aria-hidden className={classes['icon'] ?? ''} />
            <span className={classes['sentence']} role={tone === 'alert' ? 'alert' : undefined}>{sentence}</span>
            {link !== undefined && <Anchor component={Link} to={link.to} className={classes['link'] ?? ''}>{link.label}</Anchor>}
            {canHide && <Button size="compact-md" variant="subtle" aria-label={text.hideThis(sentence)} onClick={() => hide(reminder)}>{text.hide}</Button>}
          </li>
        )
      })}
    </ul>
  )
}
