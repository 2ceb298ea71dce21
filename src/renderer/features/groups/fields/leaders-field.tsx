import { Button, MultiSelect } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { LeaderRef } from '#shared/contract/planning/meeting-values.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { componentsText } from '../../../components/components.text.ts'
import { detailsText as text } from './details.text.ts'
import classes from './fields.module.css'
import { NewLeader } from './new-leader.tsx'

interface LeadersFieldProps {
  readonly value: readonly LeaderRef[]
  readonly onChange: (leaders: readonly LeaderRef[]) => void
  readonly error?: string | undefined
}

const keyOf = ({ kind, id }: LeaderRef) => `${kind}:${id}`

/** Those who lead: found by typing, several at a time; one who is not known yet is added on the spot. */
export function LeadersField({ value, onChange, error }: LeadersFieldProps) {
  const { data } = useRouteQuery('leaders.list', {})
  const [adds, setAdds] = useState(false)
  const [typed, setTyped] = useState('')
  const leaders = data?.leaders ?? []
  const refs = [...leaders.map(({ ref }) => ref), ...value]
  const options = leaders.map(({ ref, name, isMe, leavesOn }) => {
    const notes = [isMe ? text.me : undefined, leavesOn === undefined ? undefined : text.leaderLeaves(leavesOn)].filter(Boolean)
    return { value: keyOf(ref), label: notes.length === 0 ? name : `${name} (${notes.join(', ')})` }
  })
  return (
    <>
      <div className={classes['with']}>
        <MultiSelect
          name="leaders"
          label={text.leaders}
          description={text.leadersHint}
          data={options}
          value={value.map(keyOf)}
          onChange={(keys) => onChange(keys.flatMap((key) => refs.find((ref) => keyOf(ref) === key) ?? []))}
          error={error}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          selectFirstOptionOnChange
          openOnFocus={false}
          hidePickedOptions
          placeholder={value.length === 0 ? componentsText.choose : ''}
          // Enter takes a leader; it never sends the form.
          onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }}
        />
        <Button variant="default" leftSection={<IconUserPlus size={20} aria-hidden />} aria-expanded={adds} onClick={() => setAdds((is) => !is)}>{text.newLeader}</Button>
      </div>
      {adds && <NewLeader name={typed} onAdded={(ref) => { onChange([...value, ref]); setTyped(''); setAdds(false) }} onCancel={() => setAdds(false)} />}
    </>
  )
}
