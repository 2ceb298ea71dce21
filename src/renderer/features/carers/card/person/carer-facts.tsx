import type { ReactNode } from 'react'
import type { CarerCard } from '#shared/contract/carers.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { carerStatuses } from '#shared/domain/code-lists/carers/carer-statuses.ts'
import { mayLeaveMessages } from '#shared/domain/code-lists/carers/may-leave-messages.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { carerPageText } from '../carer-page.text.ts'
import classes from '../carer-page.module.css'
import { PersonalNumber } from './personal-number.tsx'
import { PhoneNumber } from './phone-number.tsx'

/** What is known about the person, and how much contact there has been. */
export function CarerFacts({ card }: { readonly card: CarerCard }) {
  const messages = card.mayLeaveMessageCode === undefined || card.mayLeaveMessageCode === 'yes' ? undefined : labelOf(mayLeaveMessages, card.mayLeaveMessageCode)
  return (
    <section className={classes['box']} aria-label={carerPageText.facts}>
      <h2>{carerPageText.facts}</h2>
      <dl className={classes['facts']}>
        <Fact term={carerPageText.status}>{labelOf(carerStatuses, card.statusCode)}</Fact>
        {card.phone !== undefined && <Fact term={carerPageText.phone}><PhoneNumber phone={card.phone} />{messages !== undefined && <div>{messages}</div>}</Fact>}
        {card.email !== undefined && <Fact term={carerPageText.email}>{card.email}</Fact>}
        {card.address !== undefined && <Fact term={carerPageText.address}>{card.address}</Fact>}
        {card.hasPersonalNumber && <Fact term={carerPageText.personalNumber}><PersonalNumber carerId={card.id} /></Fact>}
        <Fact term={carerPageText.nextFollowUp}>{card.nextFollowUpOn ?? carerPageText.noFollowUp}</Fact>
        <Fact term={carerPageText.thisYear}>{card.heldThisYear}</Fact>
        <Fact term={carerPageText.inAll}>{card.heldInAll}</Fact>
        <Fact term={carerPageText.firstContact}>{card.firstContactOn}</Fact>
        <Fact term={carerPageText.responsible}>{card.responsibleUserName}</Fact>
      </dl>
      <p className={classes['small']}>{carerPageText.changed(localToday(new Date(card.changedAt)), card.changedByName)}</p>
    </section>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return <div><dt>{term}</dt><dd>{children}</dd></div>
}
