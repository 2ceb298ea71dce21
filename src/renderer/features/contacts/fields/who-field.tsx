import { Button, Switch } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useCarerSearch } from '../../../api/use-carer-search.ts'
import { CarerPicker } from '../../../components/person/picker/carer-picker.tsx'
import { useAppActions } from '../../../components/screen/app-actions.ts'
import { contactsText, contactFaultText } from '../contacts.text.ts'
import classes from '../dialog/contact-form.module.css'
import type { ContactFault } from '../model/check-contact-entry.ts'
import { addCarer, removeCarer } from '../model/contact-entry.ts'
import type { ContactFieldProps } from './contact-field-props.ts'

interface WhoFieldProps extends ContactFieldProps {
  readonly fault: ContactFault | undefined
  /** The form goes away while a new carer is registered. */
  readonly onLeave: () => void
}

/** Who it was: one or several known carers, or nobody that can be named. */
export function WhoField({ entry, change, fault, onLeave }: WhoFieldProps) {
  const { openNewCarer } = useAppActions()
  const search = useCarerSearch()
  return (
    <div className={classes['beside']}>
      {!entry.isAnonymous && (
        <div className={classes['grow']}>
          <CarerPicker
            takesFocus
            label={contactsText.who}
            description={contactsText.whoHint}
            search={search}
            chosen={entry.carers}
            error={fault && contactFaultText(fault, entry.note)}
            onAdd={(carer) => change({ carers: addCarer(entry, carer).carers })}
            onRemove={(id) => change({ carers: removeCarer(entry, id).carers })}
          />
        </div>
      )}
      <div className={entry.isAnonymous ? '' : classes['side']}>
        <Switch
          size="md"
          classNames={{ track: classes['track'] ?? '' }}
          label={contactsText.anonymous}
          description={entry.isAnonymous ? contactsText.anonymousHint : undefined}
          checked={entry.isAnonymous}
          onChange={(event) => change({ isAnonymous: event.currentTarget.checked })}
        />
        {!entry.isAnonymous && (
          <Button variant="default" size="compact-md" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => { onLeave(); openNewCarer() }}>
            {contactsText.newCarer}
          </Button>
        )}
      </div>
    </div>
  )
}
