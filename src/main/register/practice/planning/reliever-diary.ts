import { addDays, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import type { BookedTime } from './respite-records.ts'
import type { RelieverPlan } from './respite-plans.ts'

/** Who has time, kept while bookings are made. */
export interface RelieverDiary {
  /** The first of those asked for who can come, by her hours, absence, week and what she has already. */
  readonly free: (positions: readonly number[], time: BookedTime) => number | undefined
  readonly book: (position: number, time: BookedTime) => void
}

export function relieverDiary(plans: readonly RelieverPlan[]): RelieverDiary {
  const booked = plans.map((): BookedTime[] => [])
  const weekMinutes = (position: number, monday: CivilDate) =>
    (booked[position] ?? []).reduce((sum, time) => (mondayOf(time.startsOn) === monday ? sum + time.plannedMinutes : sum), 0)

  function canCome(position: number, time: BookedTime): boolean {
    const plan = plans[position]
    if (plan === undefined) return false
    const { details, absence } = plan
    return isWithinHours(plan, time)
      && !(absence !== undefined && time.startsOn <= absence.toOn && time.endsOn >= absence.fromOn)
      && !(typeof details.leavesOn === 'string' && details.leavesOn < time.endsOn)
      && !(booked[position] ?? []).some((other) => other.startInstant < time.endInstant && time.startInstant < other.endInstant)
      && weekMinutes(position, mondayOf(time.startsOn)) + time.plannedMinutes <= (details.mostMinutesPerWeek ?? Infinity)
  }

  return {
    free: (positions, time) => positions.find((position) => canCome(position, time)),
    book: (position, time) => {
      booked[position]?.push(time)
    },
  }
}

function isWithinHours({ available }: RelieverPlan, { startsOn, startsAt, endsOn, endsAt }: BookedTime): boolean {
  if (available.length === 0) return true
  const end = endsOn === startsOn ? endsAt : endsOn === addDays(startsOn, 1) && endsAt === '00:00' ? '24:00' : undefined
  return end !== undefined && available.some(({ weekdays, startsAt: from, endsAt: to }) => weekdays.includes(weekdayOf(startsOn)) && from <= startsAt && end <= to)
}
