import { CarerPicker } from '../../../components/person/picker/carer-picker.tsx'
import classes from '../log.module.css'
import type { LogView } from '../log-view.ts'
import { PersonLog } from './person-log.tsx'
import { personText as text } from './person.text.ts'
import { usePersonSearch } from './use-person-search.ts'

interface PersonTabProps {
  readonly view: LogView
  readonly onView: (change: Partial<LogView>) => void
}

/** Finds a person and tells who has looked at her. */
export function PersonTab({ view, onView }: PersonTabProps) {
  const search = usePersonSearch()
  return (
    <>
      <p className={`${classes['lead'] ?? ''} no-print`}>{text.lead}</p>
      <div className={`${classes['search'] ?? ''} no-print`}>
        <CarerPicker label={text.search} description={text.searchHint} takesFocus={view.carerId === undefined} search={search} chosen={[]} error={undefined} onAdd={({ id }) => onView({ carerId: id })} onRemove={() => onView({ carerId: undefined })} />
      </div>
      {view.carerId !== undefined && <PersonLog key={view.carerId} carerId={view.carerId} />}
    </>
  )
}
