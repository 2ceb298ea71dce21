import { Modal } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { grantPath } from '../../../components/screen/paths.ts'
import { respiteText } from '../respite.text.ts'
import { newGrantEntry } from './form/grant-entry.ts'
import { GrantForm } from './form/grant-form.tsx'
import { grantFormText } from './form/grant-form.text.ts'

/** A right for another family, beginning with the municipality's own cap. Ends on its page. */
export function NewGrantDialog({ today, onClose }: { readonly today: CivilDate; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const { data: rules, error } = useRouteQuery('respite.rules', {})
  return (
    <Modal opened onClose={onClose} title={grantFormText.titleNew} size="60rem" yOffset="2vh" closeOnClickOutside={false}>
      {error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
      {error === null && rules === undefined && <p role="status">{respiteText.loading}</p>}
      {rules !== undefined && (
        <GrantForm
          start={newGrantEntry(today, rules.standardCapMinutes)}
          today={today}
          onDone={(grantId) => {
            onClose()
            if (grantId !== undefined) void navigate(grantPath(grantId))
          }}
        />
      )}
    </Modal>
  )
}
