import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { ReactNode } from 'react'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { overCapReasons } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import { respiteCancellers } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { ProtectedBadge } from '../../../components/person/protected-badge.tsx'
import { grantPath } from '../../../components/screen/paths.ts'
import { grantsText } from '../grants/grants.text.ts'
import shared from '../respite.module.css'
import { respiteText } from '../respite.text.ts'
import { StatusIcon } from '../plan/status-icon.tsx'
import { whenWords } from '../words/booking-words.ts'
import { capitalised } from '../words/day-words.ts'
import { lengthText } from '../words/hours-words.ts'
import classes from './outcome.module.css'
import { outcomeText as text } from './outcome.text.ts'

/** What is known about a booking. */
export function BookingFacts({ booking, onLeave }: { readonly booking: BookingRow; readonly onLeave: () => void }) {
  const status = labelOf(respiteStatuses, booking.statusCode)
  return (
    <dl className={`${shared['facts']} ${classes['facts']}`}>
      <Fact name={text.family}>
        <Anchor component={Link} to={grantPath(booking.grantId)} onClick={onLeave}>{booking.carerName}</Anchor> – {booking.caredForAlias} {booking.isProtected && <ProtectedBadge>{grantsText.protectedBadge}</ProtectedBadge>}
      </Fact>
      <Fact name={text.when}>{capitalised(whenWords(booking))}</Fact>
      <Fact name={text.planned}>{lengthText(booking.plannedMinutes)}</Fact>
      {booking.performedMinutes !== undefined && <Fact name={text.performed}>{lengthText(booking.performedMinutes)}</Fact>}
      <Fact name={text.reliever}>{booking.relieverName ?? respiteText.nobody}</Fact>
      <Fact name={text.place}>{labelOf(respitePlaces, booking.placeCode)}</Fact>
      <Fact name={text.provider}>{labelOf(respiteProviders, booking.providerCode)}</Fact>
      <Fact name={text.status}>
        <span className={classes['status']}><StatusIcon code={booking.statusCode} size={18} />{status}{booking.confirmedOn !== undefined && `, ${text.confirmedOn(formatLong(booking.confirmedOn))}`}</span>
      </Fact>
      {booking.cancelledByCode !== undefined && <Fact name={text.cancelledBy}>{labelOf(respiteCancellers, booking.cancelledByCode)}{booking.isLateCancellation && `, ${text.late}`}</Fact>}
      <Fact name={text.counts}>{booking.countsAgainstCap ? text.yes : text.no}</Fact>
      {booking.overCapReasonCode !== undefined && <Fact name={text.overCap}>{labelOf(overCapReasons, booking.overCapReasonCode)}</Fact>}
      {booking.seriesId !== undefined && <Fact name={text.series}>{text.inSeries}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}
