import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { statisticsText } from '../statistics.text.ts'
import classes from '../statistics.module.css'
import { hasNextYear, quartersOfYear, sameQuarterIn } from './quarters-of-year.ts'

interface QuarterPickerProps {
  readonly quarter: Quarter
  readonly today: CivilDate
  readonly onPick: (quarter: Quarter) => void
}

/** Four big buttons, and a step between years. */
export function QuarterPicker({ quarter, today, onPick }: QuarterPickerProps) {
  const year = Number(quarter.slice(0, 4))
  return (
    <div className={classes['picker']}>
      <Group gap="xs" role="group" aria-label={statisticsText.year}>
        <ActionIcon variant="default" size="lg" aria-label={statisticsText.previousYear(year - 1)} onClick={() => onPick(sameQuarterIn(year - 1, quarter, today))}>
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <strong className={classes['yearNumber']} aria-live="polite">{year}</strong>
        {hasNextYear(year, today) && (
          <ActionIcon variant="default" size="lg" aria-label={statisticsText.previousYear(year + 1)} onClick={() => onPick(sameQuarterIn(year + 1, quarter, today))}>
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <fieldset className={classes['quarters']}>
        <legend className="visually-hidden">{statisticsText.quarter}</legend>
        {quartersOfYear(year, today).map((choice) => (
          <label key={choice.quarter} className={classes['quarter']}>
            <input type="radio" name="quarter" className={classes['radio']} checked={choice.quarter === quarter} disabled={choice.isAhead} onChange={() => onPick(choice.quarter)} />
            <span className={classes['quarterName']}>{statisticsText.quarterOf(String(choice.number))}</span>
            <span>{choice.isAhead ? statisticsText.notYet : statisticsText.months[choice.number]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
