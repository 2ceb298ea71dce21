import type { ReactNode } from 'react'
import type { GrantView } from '#shared/contract/planning/respite-values.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { capPeriods } from '#shared/domain/code-lists/respite/cap-periods.ts'
import { relieverSkills } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import { respiteConditions } from '#shared/domain/code-lists/respite/respite-conditions.ts'
import { respiteForms } from '#shared/domain/code-lists/respite/respite-forms.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { hoursText } from '../../words/hours-words.ts'
import classes from '../../respite.module.css'
import { grantsText } from '../grants.text.ts'
import { grantPageText as text } from './grant-page.text.ts'

/** What has been decided: kind, hours, money, days, conditions and wishes. */
export function GrantFacts({ grant: { grant } }: { readonly grant: GrantView }) {
  const { data } = useRouteQuery('relievers.list', {}, { enabled: grant.wishes.relieverId !== undefined })
  const wished = data?.relievers.find(({ id }) => id === grant.wishes.relieverId)?.name
  const wishes = [
    ...grant.wishes.skillCodes.map((code) => labelOf(relieverSkills, code)),
    ...(grant.wishes.sexCode === undefined ? [] : [labelOf(sexes, grant.wishes.sexCode)]),
    ...(wished === undefined ? [] : [text.reliever(wished)]),
  ]
  const decision = [grant.decisionReference, grant.decidedOn === undefined ? undefined : text.decidedOn(formatLong(grant.decidedOn))].filter((part) => part !== undefined)
  return (
    <section className={classes['box']} aria-label={text.facts}>
      <h2>{text.facts}</h2>
      <dl className={classes['facts']}>
        <Fact name={text.type}>{labelOf(supportTypes, grant.supportTypeCode)}</Fact>
        <Fact name={text.form}>{labelOf(respiteForms, grant.formCode)}</Fact>
        {decision.length > 0 && <Fact name={text.decision}>{decision.join(', ')}</Fact>}
        <Fact name={text.capAndPeriod}>{text.capPer(hoursText(grant.capMinutes), labelOf(capPeriods, grant.capPeriodCode).toLocaleLowerCase('sv'))}</Fact>
        <Fact name={text.carriesOver}>{!grant.carriesOver ? text.carriesNot : grant.mostCarriedMinutes === undefined ? text.carries : text.carriesMost(hoursText(grant.mostCarriedMinutes))}</Fact>
        <Fact name={text.fee}>{grant.isFree ? text.free : grant.feePerHourKr === undefined ? text.feeUnknown : text.feeOf(grant.feePerHourKr)}</Fact>
        <Fact name={text.valid}>{grant.validTo === undefined ? grantsText.validFrom(formatLong(grant.validFrom)) : grantsText.validSpan(formatLong(grant.validFrom), formatLong(grant.validTo))}</Fact>
        {grant.conditionCodes.length > 0 && <Fact name={text.conditions}>{grant.conditionCodes.map((code) => labelOf(respiteConditions, code)).join(', ')}</Fact>}
        {grant.providerCode !== undefined && <Fact name={text.provider}>{labelOf(respiteProviders, grant.providerCode)}</Fact>}
        <Fact name={text.carePlan}>{grant.hasCarePlan ? text.yes : text.no}</Fact>
        {wishes.length > 0 && <Fact name={text.wishes}>{wishes.join(', ')}</Fact>}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}
