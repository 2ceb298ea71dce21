import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { CalendarButton } from '../../../components/dates/calendar-button.tsx'
import classes from '../respite.module.css'

interface PeriodBarProps {
  readonly heading: string
  readonly labels: { readonly previous: string; readonly next: string; readonly current: string; readonly goTo: string }
  readonly day: CivilDate
  readonly today: CivilDate
  readonly onStep: (step: 1 | -1) => void
  readonly onDay: (day: CivilDate) => void
  readonly children?: ReactNode
}

/** Which week or month is shown, and the way to another one. */
export function PeriodBar({ heading, labels, day, today, onStep, onDay, children }: PeriodBarProps) {
  return (
    <div className={classes['bar']}>
      <Group gap="xs">
        <ActionIcon variant="default" size="lg" aria-label={labels.previous} onClick={() => onStep(-1)}><IconChevronLeft size={20} aria-hidden /></ActionIcon>
        <Button variant="default" onClick={() => onDay(today)}>{labels.current}</Button>
        <ActionIcon variant="default" size="lg" aria-label={labels.next} onClick={() => onStep(1)}><IconChevronRight size={20} aria-hidden /></ActionIcon>
        <CalendarButton label={labels.goTo} value={day} today={today} onPick={(picked) => { if (isCivilDate(picked)) onDay(picked) }} />
      </Group>
      <h2 aria-live="polite">{heading}</h2>
      {children}
    </div>
  )
}
