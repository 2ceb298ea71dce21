import { addDays, addMonths, dayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { capUsage, type CapRule, type CountedBooking } from '#shared/domain/respite/cap-usage.ts'
import { splitMinutes } from '#shared/domain/respite/split-minutes.ts'
import { rhythmDates } from '#shared/domain/series/rhythm.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import type { Connection } from '../../../store/database/connection.ts'
import { relieverAbsences, relieverAvailability, relievers, relieverSkillRows } from '../../respite/relievers.schema.ts'
import { respiteBookings, respiteGrantConditions, respiteGrants, respiteGrantWishes, respiteRules } from '../../respite/respite.schema.ts'
import { bulkInsert } from '../bulk-insert.ts'
import { choosePeople, type Person } from './people.ts'
import { planningText, relieverPhone } from './planning.text.ts'
import { at, inventedName, type RecordMaker } from './record-maker.ts'
import { relieverDiary } from './reliever-diary.ts'
import { familyPlans, monthsBack, relieverPlans, type FamilyPlan, type Turn } from './respite-plans.ts'
import { bookedMinutes, bookedTime, countedOf, judged, practiceRules, type BookedTime, type Judged, type Outcome } from './respite-records.ts'

const daysBack = 61
const daysAhead = 42
const nightReliever = 5

/** The respite of the practice register: rules, relievers, rights and bookings. Gives back how many bookings and rights there are. */
export function writeRespite(connection: Connection, maker: RecordMaker, people: readonly Person[]): { readonly grants: number; readonly relievers: number; readonly bookings: number } {
  const insert = {
    rules: bulkInsert(connection, respiteRules), grant: bulkInsert(connection, respiteGrants), condition: bulkInsert(connection, respiteGrantConditions),
    wish: bulkInsert(connection, respiteGrantWishes), booking: bulkInsert(connection, respiteBookings),
  }
  const { today, userId, random } = maker
  const plans = relieverPlans(today)
  const diary = relieverDiary(plans)
  const relieverIds = writeRelievers(connection, maker)
  const settledAt = at(monthsBack(today, 14), '10:00')
  insert.rules({ id: 1, ...practiceRules, changedAt: settledAt, changedBy: userId, version: 1 })
  let bookings = 0

  function writeFamily(plan: FamilyPlan, person: Person, order: number): void {
    const validFrom = monthsBack(today, 4)
    const createdAt = at(addDays(validFrom, -12), '11:20')
    const grantId = maker.newId(createdAt)
    const { mostCarriedMinutes, feePerHourKr, ...grant } = plan.grant
    const carriesOver = mostCarriedMinutes !== undefined
    insert.grant({
      id: grantId, carerId: person.carerId, caredForId: person.caredForId, ...grant, carriesOver, mostCarriedMinutes,
      isFree: feePerHourKr === undefined, feePerHourKr,
      decisionReference: planningText.decision(grant.formCode === 'without-assessment' ? 1 : 20 + order), decidedOn: addDays(validFrom, -20), validFrom,
      wishedRelieverId: order === 2 ? relieverIds[0] : undefined,
      ...maker.stamp(createdAt),
    })
    for (const conditionCode of plan.conditions) insert.condition({ grantId, conditionCode })
    for (const skillCode of plan.wishes) insert.wish({ grantId, skillCode })

    const rule: CapRule = {
      capMinutes: grant.capMinutes, capPeriod: grant.capPeriodCode, carriesOver, validFrom,
      ...carriesOver ? { mostCarriedMinutes } : {}, ...typeof grant.validTo === 'string' ? { validTo: grant.validTo } : {},
    }
    const seriesAt = at(addDays(today, -daysBack - 9), '13:40')
    const seriesId = plan.isSingle ? undefined : maker.newId(seriesAt)
    const counted: CountedBooking[] = []
    const turns = { past: 0, ahead: 0 }
    for (const { time, isNight } of timesOf(plan, today)) {
      if (typeof grant.validTo === 'string' && time.endsOn > grant.validTo) continue
      const when = time.endsOn < today ? 'past' : 'ahead'
      const turn = isNight ? undefined : plan[when]?.[turns[when]]
      if (!isNight) turns[when] += 1
      const wantsNobody = turn?.statusCode === 'requested' || turn?.statusCode === 'not-staffed'
      const reliever = wantsNobody ? undefined : diary.free(isNight ? [nightReliever] : plan.relievers, time)
      const booking = judged(time, outcomeOf(time, turn, reliever === undefined))
      const mine = countedOf(time, booking)
      const isOver = booking.countsAgainstCap && splitMinutes(mine.start, time.plannedMinutes, rule.capPeriod)
        .some(({ periodKey }) => capUsage(rule, [...counted, mine], periodKey, practiceRules.lateCancellationCounts).leftMinutes < 0)
      if (isOver && !plan.goesOver) continue
      counted.push(mine)
      if (reliever !== undefined && isComing(booking)) diary.book(reliever, time)
      write({ plan, person, grantId, seriesId: isNight ? undefined : seriesId, time, booking, reliever, isOver, seriesAt })
    }
  }

  function outcomeOf(time: BookedTime, turn: Turn | undefined, isUnfilled: boolean): Outcome {
    const isPast = time.endsOn < today
    if (turn === undefined) {
      if (!isPast) return { statusCode: isUnfilled ? 'requested' : 'confirmed' }
      if (isUnfilled) return { statusCode: 'not-staffed' }
      return { statusCode: 'held', performedMinutes: time.plannedMinutes - random.weighted([[0, 7], [30, 2], [15, 1]] as const) }
    }
    if (turn.statusCode === 'without-outcome') return { statusCode: 'confirmed' }
    if (turn.statusCode !== 'cancelled') return { statusCode: turn.statusCode }
    const cancelledAt = new Date(Date.parse(time.startInstant) - (turn.hoursBefore ?? 0) * 3_600_000).toISOString()
    const yesterday = at(addDays(today, -1), '15:10')
    return { statusCode: 'cancelled', cancelledByCode: turn.by, cancelledAt: cancelledAt < yesterday || isPast ? cancelledAt : yesterday, overrideReasonCode: turn.isExcused ? 'illness' : undefined }
  }

  interface Row {
    readonly plan: FamilyPlan
    readonly person: Person
    readonly grantId: string
    readonly seriesId: string | undefined
    readonly time: BookedTime
    readonly booking: Judged
    readonly reliever: number | undefined
    readonly isOver: boolean
    readonly seriesAt: string
  }

  function write({ plan, person, grantId, seriesId, time, booking, reliever, isOver, seriesAt }: Row): void {
    const changedAt = booking.statusCode === 'held' || booking.statusCode === 'no-show' ? time.endInstant : booking.cancelledAt ?? seriesAt
    const { performedMinutes } = booking
    insert.booking({
      id: maker.newId(seriesAt), grantId, carerId: person.carerId, caredForId: person.caredForId, seriesId, ...time, ...booking,
      placeCode: plan.isSingle ? 'outside-home' : 'at-home',
      providerCode: (reliever === undefined ? plan.grant.providerCode : plans[reliever]?.details.providerCode) ?? 'employed-reliever',
      relieverId: reliever === undefined ? undefined : relieverIds[reliever],
      overCapReasonCode: isOver ? 'decision-awaited' : undefined,
      confirmedOn: reliever === undefined ? undefined : time.startsOn < today ? addDays(time.startsOn, -6) : addDays(today, -3),
      feeKr: typeof performedMinutes === 'number' && plan.grant.feePerHourKr !== undefined ? Math.round((performedMinutes / 60) * plan.grant.feePerHourKr) : undefined,
      ...maker.stamp(seriesAt, changedAt, changedAt === seriesAt ? 1 : 2),
    })
    bookings += 1
  }

  const taken = new Set<string>()
  const families = familyPlans(today)
  for (const [order, plan] of families.entries()) {
    const free = maker.shuffled(people).filter((person) => !taken.has(person.caredForId) && !person.isCoded)
    const [person] = choosePeople(free, { count: 1, areaCodes: [plan.areaCode], knownOn: monthsBack(today, 5), withProtected: plan.isProtected === true })
    if (person === undefined) continue
    taken.add(person.caredForId)
    writeFamily(plan, person, order)
  }
  return { grants: taken.size, relievers: relieverIds.length, bookings }
}

/** Whether somebody is to be there, or was. */
const isComing = ({ statusCode }: Judged) => statusCode === 'held' || statusCode === 'confirmed' || statusCode === 'no-show'

/** A family's bookings in the order of time. */
function timesOf(plan: FamilyPlan, today: CivilDate): readonly { readonly time: BookedTime; readonly isNight: boolean }[] {
  const dates = rhythmDates({ kind: 'weekly', everyWeeks: plan.everyWeeks, weekdays: plan.weekdays }, addDays(today, -daysBack), { kind: 'until', until: addDays(today, daysAhead) })
  const regular = (typeof dates === 'string' ? [] : dates).map((day) => ({ time: bookedMinutes(day, plan.startsAt, plan.minutes), isNight: false }))
  if (!plan.hasNight) return regular
  const monthEnd = addDays(addMonths(addDays(today, 1 - dayOf(today)), 1), -1)
  return [...regular, { time: bookedTime(monthEnd, '23:00', addDays(monthEnd, 1), '03:00'), isNight: true }].toSorted((a, b) => (a.time.startInstant < b.time.startInstant ? -1 : 1))
}

function writeRelievers(connection: Connection, maker: RecordMaker): readonly string[] {
  const insert = { reliever: bulkInsert(connection, relievers), skill: bulkInsert(connection, relieverSkillRows), available: bulkInsert(connection, relieverAvailability), absence: bulkInsert(connection, relieverAbsences) }
  const createdAt = at(monthsBack(maker.today, 14), '09:10')
  return relieverPlans(maker.today).map(({ details, skills, available, absence }, position) => {
    const id = maker.newId(createdAt)
    const name = inventedName(maker.random, details.sexCode)
    insert.reliever({ id, name, sortName: sortKey(name), phone: relieverPhone(position), ...details, ...maker.stamp(createdAt) })
    for (const skillCode of skills) insert.skill({ relieverId: id, skillCode })
    for (const { weekdays, startsAt, endsAt } of available) for (const weekday of weekdays) insert.available({ relieverId: id, weekday, startsAt, endsAt })
    if (absence !== undefined) insert.absence({ id: maker.newId(createdAt), relieverId: id, ...absence, createdAt: at(addDays(maker.today, -5), '08:40'), createdBy: maker.userId })
    return id
  })
}
