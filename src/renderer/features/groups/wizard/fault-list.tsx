import { Anchor } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { dayInTable } from '../model/day-words.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { faultText } from '../model/fault.text.ts'
import type { GroupFault, GroupFaults } from '../model/check-group.ts'
import { faultNames, wizardText as text } from './wizard.text.ts'
import classes from './wizard.module.css'

interface FaultListProps {
  readonly faults: GroupFaults
  /** Rises at every refused try: then the first link takes the focus. */
  readonly round: number
  readonly onGo: (field: string) => void
}

/** Everything that must be mended, each a way to its field. */
export function FaultList({ faults, round, onGo }: FaultListProps) {
  const first = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (round === 0) return
    first.current?.focus({ preventScroll: true })
    first.current?.closest('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  }, [round])
  const rows = Object.entries(faults) as [string, GroupFault][]
  if (rows.length === 0) return null
  return (
    <ErrorPanel title={text.faultsTitle(rows.length)}>
      <ul className={classes['faults']}>
        {rows.map(([field, fault], index) => (
          <li key={field}>
            <Anchor ref={index === 0 ? first : null} href={`#${field}`} onClick={(event) => { event.preventDefault(); onGo(field) }}>{nameOf(field)}: {faultText(fault)}</Anchor>
          </li>
        ))}
      </ul>
    </ErrorPanel>
  )
}

function nameOf(field: string): string {
  return field.startsWith('row ') ? text.meetingFault(dayInTable(field.slice(4) as CivilDate)) : (faultNames[field] ?? field)
}
