import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { calendarText as text, viewWords } from '../calendar.text.ts'
import type { CalendarView } from '../model/calendar-choices.ts'
import classes from './calendar.module.css'

interface CalendarToolbarProps {
  /** `november 2026` or `v. 47, 16–22 november 2026`. */
  readonly period: string
  readonly view: CalendarView
  readonly onView: (view: CalendarView) => void
  readonly onToday: () => void
  readonly onTurn: (pages: 1 | -1) => void
  readonly onGoTo: () => void
}

const views: readonly (readonly [view: CalendarView, keys: string])[] = [['week', 'Control+Alt+2'], ['month', 'Control+Alt+4'], ['list', 'Control+Alt+3']]

/** Where one is in time, and how it is shown. */
export function CalendarToolbar({ period, view, onView, onToday, onTurn, onGoTo }: CalendarToolbarProps) {
  return (
    <div className={classes['toolbar']}>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onToday}>{text.today}</Button>
        <ActionIcon variant="default" size={42} aria-label={text.previous[view]} title={text.previous[view]} onClick={() => onTurn(-1)}><IconChevronLeft aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size={42} aria-label={text.next[view]} title={text.next[view]} onClick={() => onTurn(1)}><IconChevronRight aria-hidden /></ActionIcon>
      </Group>
      <h2 className={classes['period']} aria-live="polite">{period}</h2>
      <Group gap="xs">
        <Button variant="default" aria-keyshortcuts="Control+G" title="Ctrl+G" onClick={onGoTo}>{text.goTo}</Button>
        <div role="group" aria-label={text.views}><Button.Group>
          {views.map(([each, keys]) => (
            <Button key={each} variant={each === view ? 'filled' : 'default'} aria-pressed={each === view} aria-keyshortcuts={keys} title={keys.replace('Control', 'Ctrl')} onClick={() => onView(each)}>{viewWords[each]}</Button>
          ))}
        </Button.Group></div>
      </Group>
    </div>
  )
}
