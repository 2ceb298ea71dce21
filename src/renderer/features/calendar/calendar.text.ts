import { formatLong, type CivilDate } from '#shared/domain/civil-date.ts'
import { dayWords } from '../../components/calendar/calendar-grid.text.ts'
import type { CalendarView } from './model/calendar-choices.ts'

export const viewWords: Readonly<Record<CalendarView, string>> = { week: 'Vecka', list: 'Lista', month: 'Månad' }

export const calendarText = {
  title: 'Kalender',
  today: 'Idag',
  previous: { week: 'Föregående vecka', month: 'Föregående månad', list: 'Föregående månad' },
  next: { week: 'Nästa vecka', month: 'Nästa månad', list: 'Nästa månad' },
  goTo: 'Gå till datum',
  go: 'Gå till',
  day: 'Dag',
  goToUnread: 'Skriv dagen som 17/11, 2026-11-17, idag eller +7.',
  views: 'Visa som',
  filters: 'Visa i kalendern',
  onlyMine: 'Bara mina',
  onlyMineHelp: 'Det du leder, håller i eller har bokat själv. Avlösning är ingens egen och visas inte då.',
  localDays: 'Lov och stängda dagar',
  print: 'Skriv ut',
  create: 'Nytt i kalendern',
  week: (week: number, days: string) => `vecka ${week}, ${days}`,
  loading: 'Hämtar kalendern …',
  failed: 'Kalendern kunde inte hämtas',
  hint: 'Piltangenterna flyttar. Retur öppnar eller lägger till. Tabb går in i dagens händelser. M flyttar en händelse.',
  dayTitle: 'Allt den här dagen',
  newOnDay: 'Nytt den här dagen',
} as const

export const newText = {
  title: 'Vad vill du lägga in?',
  when: (date: CivilDate, time: string | undefined) => `${dayWords(date)}${time === undefined ? '' : ` kl. ${time.replace(':', '.')}`}`,
  conversation: 'Samtal',
  conversationHelp: 'Planera ett samtal med en eller flera anhöriga',
  absence: 'Egen frånvaro',
  absenceHelp: 'Ledig, utbildning eller upptagen',
  outreach: 'Utåtriktat arbete',
  outreachHelp: 'Utbildning, nätverk, samverkan: räknas, men ingen person',
  meeting: 'Gruppträff',
  meetingHelp: 'En ny grupp med sina träffar',
  respite: 'Avlösning',
  respiteHelp: 'Boka för en familj som har rätt till avlösning',
} as const

export const paperText = {
  heading: (period: string) => `Kalender ${period}`,
  printed: (date: CivilDate, by: string) => `Utskrivet ${formatLong(date)}${by === '' ? '' : ` av ${by}`}`,
  leftOut: (count: number) => `${count} ${count === 1 ? 'händelse' : 'händelser'} med skyddade personuppgifter är inte med på papperet.`,
  time: 'Tid',
  what: 'Vad',
  who: 'Vem eller vilka',
  details: 'Mer',
} as const
