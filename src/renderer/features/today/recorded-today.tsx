import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { Link } from 'react-router'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { shownName } from '../../components/person/shown-name.text.ts'
import { useAppActions } from '../../components/screen/app-actions.ts'
import { carerPath } from '../../components/screen/paths.ts'
import type { ContactRow } from './contact-row.ts'
import { recordedText as text, todayText } from './today.text.ts'
import classes from './today.module.css'

export function RecordedToday({ rows }: { readonly rows: readonly ContactRow[] }) {
  const { openContactDialog } = useAppActions()
  return (
    <section aria-labelledby="registrerat-idag" className={classes['card']}>
      <h2 id="registrerat-idag" className={classes['heading']}>{text.title}{rows.length > 0 && ` (${rows.length})`}</h2>
      {rows.length === 0 && (
        <EmptyState icon={<IconPencilPlus size={28} />} action={<Button variant="light" onClick={() => openContactDialog()}>{text.register}</Button>}>{text.empty}</EmptyState>
      )}
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={`${row.contactId} ${row.carerId}`} className={classes['row']}>
            <div className={classes['who']}>
              <Link to={carerPath(row.carerId)} className={classes['name']}>{shownName(row.carerName, row.isProtected)}</Link>
              <span className={classes['about']}>
                {[labelOf(contactForms, row.contactFormCode), labelOf(contactStatuses, row.statusCode), todayText.minutes(row.minutes), row.heldOn].join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
