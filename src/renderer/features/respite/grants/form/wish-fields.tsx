import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { relieverSkills } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { CodeChecks } from '../../code-checks.tsx'
import classes from '../../respite.module.css'
import type { GrantFieldProps } from './grant-field-props.ts'
import { grantFormText as text } from './grant-form.text.ts'

const wishableSexes = sexes.filter(({ code }) => code === 'woman' || code === 'man')

/** What the family wishes of the one who comes; relievers who meet it are suggested first. */
export function WishFields({ entry, onChange, today }: GrantFieldProps) {
  const { data } = useRouteQuery('relievers.list', {})
  const { sexCode, relieverId, skillCodes } = entry.wishes
  const relievers = (data?.relievers ?? []).filter(({ id, leavesOn }) => id === relieverId || leavesOn === undefined || leavesOn >= today)
  return (
    <>
      <CodeChecks label={text.skills} options={relieverSkills} values={skillCodes} onChange={(codes) => onChange({ ...entry, wishes: { ...entry.wishes, skillCodes: codes } })} />
      <div className={classes['row']}>
        <CodeSelect optional label={text.sex} placeholder={text.notChosen} options={wishableSexes} value={sexCode} onChange={(code) => onChange({ ...entry, wishes: { skillCodes, ...(relieverId !== undefined && { relieverId }), ...(code !== undefined && { sexCode: code }) } })} />
        <CodeSelect optional label={text.reliever} placeholder={text.notChosen} options={relievers.map(({ id, name }) => ({ code: id, label: name }))} value={relieverId} onChange={(id) => onChange({ ...entry, wishes: { skillCodes, ...(sexCode !== undefined && { sexCode }), ...(id !== undefined && { relieverId: id }) } })} />
      </div>
    </>
  )
}
