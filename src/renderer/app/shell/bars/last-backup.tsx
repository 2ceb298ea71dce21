import { IconArchive } from '@tabler/icons-react'
import { contract } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { Session } from '#shared/contract/roles.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { formatRecently } from '../../../components/dates/format-moment.ts'
import { appText } from '../../app.text.ts'
import classes from './status-bar.module.css'

/** When the newest backup was made; nothing for whoever may not ask, and nothing where it cannot be told. */
export function LastBackup({ session }: { readonly session: Session | undefined }) {
  const { data } = useRouteQuery('backups.status', {}, { enabled: mayCall(contract['backups.status'], session) })
  if (data === undefined) return null
  const newest = data.backups.map(({ madeAt }) => madeAt).toSorted().at(-1)
  return <span className={classes['item']}><IconArchive size={16} aria-hidden />{newest === undefined ? appText.noBackup : appText.backedUp(formatRecently(newest, new Date()))}</span>
}
