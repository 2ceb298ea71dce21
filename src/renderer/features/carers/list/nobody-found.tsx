import { Button } from '@mantine/core'
import { carersText } from '../carers.text.ts'
import { prefillFromSearch } from '../form/model/prefill-from-search.ts'
import classes from './carers.module.css'

/** Nobody has that name: what can be searched for, and the way to register the person. */
export function NobodyFound({ searched, onRegister }: { readonly searched: string; readonly onRegister: () => void }) {
  const { firstName, lastName } = prefillFromSearch(searched)
  const name = [firstName, lastName].filter(Boolean).join(' ')
  return (
    <div className={classes['nobody']}>
      <p>{carersText.nobodyHint}</p>
      <Button variant="default" onClick={onRegister}>{name === '' || name.length > 60 ? carersText.newCarer : carersText.newCarerNamed(name)}</Button>
    </div>
  )
}
