import { useEffect, useEffectEvent } from 'react'
import { useCarerSearch } from '../../../../api/use-carer-search.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { CarerPicker } from '../../../../components/person/picker/carer-picker.tsx'
import classes from '../../respite.module.css'
import type { GrantFieldProps } from './grant-field-props.ts'
import { grantFaultText, grantFormText as text } from './grant-form.text.ts'

/** The carer, and which of those she cares for; fixed once bookings may stand under the right. */
export function WhoFields({ entry, onChange, faults, isFixed }: GrantFieldProps & { readonly isFixed: boolean }) {
  const search = useCarerSearch()
  const { data: card } = useRouteQuery('carers.open', { id: entry.carer?.id ?? '' }, { enabled: entry.carer !== undefined && !isFixed })
  const current = card?.relations.filter(({ endedOn }) => endedOn === undefined) ?? []
  const options = current.map(({ caredFor }) => ({ code: caredFor.id, label: caredFor.alias }))
  // With one to choose from there is no question.
  const only = options.length === 1 ? options[0]?.code : undefined
  const take = useEffectEvent((caredForId: string) => onChange({ ...entry, caredForId }))
  useEffect(() => {
    if (only !== undefined) take(only)
  }, [only])
  if (isFixed) return null
  return (
    <div className={classes['row']}>
      <CarerPicker
        takesFocus
        label={text.who}
        description={text.whoHint}
        search={search}
        chosen={entry.carer === undefined ? [] : [entry.carer]}
        error={grantFaultText(faults.carer)}
        onAdd={(carer) => onChange({ ...entry, carer, caredForId: undefined })}
        onRemove={() => onChange({ ...entry, carer: undefined, caredForId: undefined })}
      />
      {entry.carer !== undefined && (
        <CodeSelect
          label={text.caredFor}
          description={card !== undefined && options.length === 0 ? text.noCaredFor : undefined}
          options={options}
          value={entry.caredForId}
          onChange={(caredForId) => onChange({ ...entry, caredForId })}
          error={grantFaultText(faults.caredFor)}
        />
      )}
    </div>
  )
}
