import { IconCalendarOff, IconCheck, IconClipboardText, IconHourglass, IconPlayerPlay, IconUsersGroup } from '@tabler/icons-react'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { groupStatuses, type GroupStatus } from '#shared/domain/code-lists/groups/group-statuses.ts'
import classes from './groups.module.css'

const icons: Readonly<Record<GroupStatus, typeof IconCheck>> = {
  'planned': IconHourglass,
  'open-for-application': IconClipboardText,
  'full': IconUsersGroup,
  'running': IconPlayerPlay,
  'ended': IconCheck,
  'cancelled': IconCalendarOff,
}

/** The status in words, with an icon that helps the eye down the column. */
export function GroupStatusWords({ status }: { readonly status: GroupStatus }) {
  const Icon = icons[status]
  return <span className={classes['status']}><Icon size={18} aria-hidden />{labelOf(groupStatuses, status)}</span>
}
