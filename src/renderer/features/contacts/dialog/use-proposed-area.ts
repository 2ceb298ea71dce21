import { useEffect, useEffectEvent } from 'react'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import type { ContactEntry } from '../model/contact-entry.ts'

/** Proposes the area of the chosen carers' cared-for persons, until the user chooses one. */
export function useProposedArea(entry: ContactEntry, offered: readonly Area[], propose: (area: Area) => void): void {
  const carerIds = entry.isAnonymous ? [] : entry.carers.map(({ id }) => id)
  const { data } = useRouteQuery('contacts.proposedArea', { carerIds }, { enabled: carerIds.length > 0 && !entry.areaIsChosen })
  const area = data?.areaCode
  const take = useEffectEvent((proposed: Area) => propose(proposed))
  useEffect(() => {
    if (area !== undefined && offered.includes(area)) take(area)
  }, [area, offered])
}
