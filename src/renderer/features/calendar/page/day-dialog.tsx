import { Button, Modal } from '@mantine/core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { ListView } from '../../../components/calendar/list-view.tsx'
import type { CalendarEvent } from '../../../components/calendar/model/calendar-event.ts'
import { calendarText as text } from '../calendar.text.ts'

interface DayDialogProps {
  readonly date: CivilDate
  readonly events: readonly CalendarEvent[]
  readonly today: CivilDate
  readonly onOpen: (id: string) => void
  readonly onMove: (id: string) => void
  readonly onCreate: () => void
  readonly onClose: () => void
}

/** Everything on one day, behind *+3 till*. */
export function DayDialog({ date, events, today, onOpen, onMove, onCreate, onClose }: DayDialogProps) {
  return (
    <Modal opened onClose={onClose} title={text.dayTitle} size="lg">
      <ListView from={date} to={date} events={events} today={today} headingLevel={3} onOpen={onOpen} onMove={onMove} />
      <Button mt="md" variant="default" onClick={onCreate}>{text.newOnDay}</Button>
    </Modal>
  )
}
