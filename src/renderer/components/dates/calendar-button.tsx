import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker, DatesProvider, type DatesProviderSettings } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import dayjs from 'dayjs'
import swedish from 'dayjs/locale/sv'
import { useState, type FocusEvent } from 'react'
import { formatLong, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { calendarText } from './calendar.text.ts'
import classes from './calendar-button.module.css'

interface CalendarButtonProps {
  readonly label: string
  readonly value: CivilDate | undefined
  readonly today: CivilDate
  readonly onPick: (date: CivilDate) => void
}

// Mantine formats with dayjs; this is the one place where the app meets it.
dayjs.locale(swedish)

// Monday first; Sunday alone is red, as in a Swedish calendar.
const settings: DatesProviderSettings = { locale: 'sv', firstDayOfWeek: 1, weekendDays: [0], consistentWeeks: true }

/** Escape on what has the focus in here closes the calendar alone, at every level of it, not the dialog that it stands in. */
const ownEscape = (event: FocusEvent) => event.target.setAttribute('data-mantine-stop-propagation', 'true')

/** A month with week numbers beside the field, for those who would rather point. */
export function CalendarButton({ label, value, today, onPick }: CalendarButtonProps) {
  const [opened, setOpened] = useState(false)
  const pick = (picked: string | null) => {
    setOpened(false)
    if (picked !== null && isCivilDate(picked)) onPick(picked)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles>
      <Popover.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={`${calendarText.open}. ${label}`} onClick={() => setOpened((is) => !is)}>
          <IconCalendar size={20} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={calendarText.panel} onFocusCapture={ownEscape}>
        <DatesProvider settings={settings}>
          <DatePicker
            withWeekNumbers
            highlightToday
            size="md"
            classNames={{ day: classes['day'] ?? '', weekNumber: classes['week'] ?? '', weekday: classes['week'] ?? '' }}
            value={value ?? null}
            defaultDate={value ?? today}
            getDayAriaLabel={dayLabel}
            onChange={pick}
          />
        </DatesProvider>
      </Popover.Dropdown>
    </Popover>
  )
}

function dayLabel(date: string): string {
  return isCivilDate(date) ? formatLong(date) : date
}
