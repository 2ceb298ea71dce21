import { Button } from '@mantine/core'
import { IconMapPinPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useRouteQuery } from '../../../api/use-query.ts'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { detailsText as text } from './details.text.ts'
import classes from './fields.module.css'
import { NewPlace } from './new-place.tsx'

interface PlaceFieldProps {
  readonly value: string | undefined
  readonly onChange: (placeId: string | undefined) => void
}

/** Where it is: one of the known places, or a new one added on the spot. */
export function PlaceField({ value, onChange }: PlaceFieldProps) {
  const { data } = useRouteQuery('places.list', {})
  const [adds, setAdds] = useState(false)
  const options = (data?.places ?? []).map(({ id, name }) => ({ code: id, label: name }))
  return (
    <>
      <div className={classes['with']}>
        <CodeSelect optional label={text.place} options={options} value={value} onChange={onChange} />
        <Button variant="default" leftSection={<IconMapPinPlus size={20} aria-hidden />} aria-expanded={adds} onClick={() => setAdds((is) => !is)}>{text.newPlace}</Button>
      </div>
      {adds && <NewPlace onAdded={(id) => { onChange(id); setAdds(false) }} onCancel={() => setAdds(false)} />}
    </>
  )
}
