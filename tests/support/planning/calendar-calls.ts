import type { InputOf, RouteName } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { heldContact } from '../carer-inputs.ts'
import type { Standing } from '../valid-calls.ts'

/** What the calendar's calls refer to besides carers: {@link prepareCalendar} leaves it. */
export interface CalendarStanding {
  readonly absenceId: string
  readonly outreachId: string
  readonly localDayId: string
  /** Two planned conversations: one to move, one to say the outcome of. */
  readonly plannedContactId: string
  readonly pastPlannedContactId: string
}

type CalendarRoute =
  | 'calendar.range' | 'calendar.today' | 'absences.save' | 'absences.remove' | 'outreach.save' | 'outreach.remove'
  | 'localDays.list' | 'localDays.save' | 'localDays.remove' | 'contacts.reschedule' | 'contacts.setOutcome'

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<unknown>

const day = (text: string): CivilDate => text as CivilDate

const lecture: InputOf<'outreach.save'> = { heldOn: day('2026-03-02'), startsAt: '14:00', minutes: 60, typeCode: 'network', areaCode: 'AO', participants: 12, statusCode: 'held' }
const holiday: InputOf<'absences.save'> = { kindCode: 'holiday', fromOn: day('2026-07-06'), toOn: day('2026-07-31') }
const sportsWeek = { kindCode: 'school-holiday', name: 'Sportlov', fromOn: day('2026-02-23'), toOn: day('2026-02-27') } as const

/** One call of every route of the calendar that succeeds as it stands. */
export const calendarCalls: { readonly [N in CalendarRoute]: (standing: CalendarStanding) => InputOf<N> } = {
  'calendar.range': () => ({ from: day('2026-03-01'), to: day('2026-03-31') }),
  'calendar.today': () => ({}),
  'absences.save': () => holiday,
  'absences.remove': ({ absenceId }) => ({ id: absenceId, version: 1 }),
  'outreach.save': () => lecture,
  'outreach.remove': ({ outreachId }) => ({ id: outreachId, version: 1 }),
  'localDays.list': () => ({}),
  'localDays.save': () => ({ days: [sportsWeek] }),
  'localDays.remove': ({ localDayId }) => ({ id: localDayId, version: 1 }),
  'contacts.reschedule': ({ plannedContactId }) => ({ id: plannedContactId, version: 1, heldOn: day('2026-03-05'), startsAt: '10:30', minutes: 45 }),
  'contacts.setOutcome': ({ pastPlannedContactId }) => ({ id: pastPlannedContactId, version: 1, statusCode: 'held', minutes: 50 }),
}

const idOf = async (answer: Promise<unknown>): Promise<string> => ((await answer) as { readonly id: string }).id

/** Makes the records that the calls refer to; `ask` answers with the value or throws. */
export async function prepareCalendar(ask: Ask, { carerId }: Pick<Standing, 'carerId'>): Promise<CalendarStanding> {
  const planned = () => idOf(ask('contacts.register', heldContact([carerId], { heldOn: day('2026-03-04'), startsAt: '10:00', statusCode: 'planned' })))
  const { ids } = (await ask('localDays.save', { days: [sportsWeek] })) as { readonly ids: readonly string[] }
  return {
    absenceId: await idOf(ask('absences.save', holiday)),
    outreachId: await idOf(ask('outreach.save', lecture)),
    localDayId: ids[0] ?? '',
    plannedContactId: await planned(),
    pastPlannedContactId: await planned(),
  }
}
