import { PageHeader } from '../../components/screen/page-header.tsx'
import { calendarText } from './calendar.text.ts'

export function CalendarPage() {
  return <PageHeader title={calendarText.title} documentTitle={calendarText.title} />
}
