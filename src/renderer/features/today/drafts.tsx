import { Button } from '@mantine/core'
import { formatTableMoment } from '../../components/dates/format-moment.ts'
import { useAppActions } from '../../components/screen/app-actions.ts'
import { draftText as text } from './today.text.ts'
import classes from './today.module.css'

interface DraftsProps {
  readonly drafts: readonly { readonly id: string; readonly changedAt: string }[]
}

export function Drafts({ drafts }: DraftsProps) {
  const { openContactDialog } = useAppActions()
  return (
    <section aria-labelledby="utkast" className={classes['card']}>
      <h2 id="utkast" className={classes['heading']}>{text.title} ({drafts.length})</h2>
      <ul className={classes['list']}>
        {drafts.map((draft) => {
          const when = formatTableMoment(draft.changedAt)
          return (
            <li key={draft.id} className={classes['row']}>
              <div className={classes['who']}>
                <span className={classes['name']}>{text.row}</span>
                <span className={classes['about']}>{text.changed(when)}</span>
              </div>
              <Button variant="default" aria-label={text.openFrom(when)} onClick={() => openContactDialog({ draftId: draft.id })}>{text.open}</Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
