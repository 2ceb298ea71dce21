import type { ReviewReason } from '#shared/contract/keeping/reviews.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import type { Opening, ReviewFacts } from './review-facts.ts'

/** More cards than this within an hour is more than anybody works with. */
export const cardsAnHour = 20
const hourMs = 3_600_000

/** An opening has to do with work for a carer that was done within so many days before or after. */
export const daysAround = 7
const dayMs = 86_400_000

export type RuleReason = Exclude<ReviewReason, 'random'>
export type OpeningKey = string
export const keyOf = ({ file, seq }: Pick<Opening, 'file' | 'seq'>): OpeningKey => `${file} ${seq}`

type Rule = (facts: ReviewFacts) => readonly Opening[]

const carerOf = ({ carers }: ReviewFacts, { carerId }: Opening) => (carerId === undefined ? undefined : carers.get(carerId))

/** A last name that a colleague has too: perhaps a relative. Her own is a reason of its own. */
const sharesName = (facts: ReviewFacts, isOwn: boolean) => (opening: Opening): boolean => {
  const lastName = carerOf(facts, opening)?.lastName
  if (lastName === undefined) return false
  const own = facts.staffLastNames.get(opening.userId)
  return isOwn ? own === lastName : own !== lastName && [...facts.staffLastNames.values()].includes(lastName)
}

/** Every card beyond the twentieth within an hour, by the same colleague. One card opened again counts once. */
const manyCards: Rule = ({ openings }) => {
  const byUser = Map.groupBy(openings.filter(({ event, carerId }) => event === 'opened' && carerId !== undefined), ({ userId }) => userId)
  return [...byUser.values()].flatMap((ofUser) => {
    const inOrder = ofUser.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
    const within = new Map<string, number>()
    let first = 0
    return inOrder.filter((opening) => {
      within.set(opening.carerId ?? '', (within.get(opening.carerId ?? '') ?? 0) + 1)
      for (; Date.parse(opening.at) - Date.parse(inOrder[first]?.at ?? '') >= hourMs; first += 1) {
        const left = inOrder[first]?.carerId ?? ''
        const count = (within.get(left) ?? 1) - 1
        if (count === 0) within.delete(left)
        else within.set(left, count)
      }
      return within.size > cardsAnHour
    })
  })
}

const isNight = ({ at }: Opening): boolean => {
  const { time } = localMomentOf(at)
  return time >= '22:00' || time < '06:00'
}

/** A card that was opened by somebody who has done nothing for that carer within a week before or after. */
const withoutContact: Rule = ({ openings, dealings }) => {
  const times = Map.groupBy(dealings, ({ userId, carerId }) => `${userId} ${carerId}`)
  return openings.filter(({ event, userId, carerId, at }) =>
    carerId !== undefined && (event === 'opened' || event === 'revealed')
    && !(times.get(`${userId} ${carerId}`) ?? []).some((dealing) => Math.abs(Date.parse(dealing.at) - Date.parse(at)) <= daysAround * dayMs))
}

const rules: Readonly<Record<RuleReason, Rule>> = {
  'protected-person': (facts) => facts.openings.filter((opening) => carerOf(facts, opening)?.isProtected === true),
  'own-name': (facts) => facts.openings.filter(sharesName(facts, true)),
  'same-surname-as-staff': (facts) => facts.openings.filter(sharesName(facts, false)),
  'many-cards-an-hour': manyCards,
  'at-night': ({ openings }) => openings.filter(isNight),
  'opened-without-contact': withoutContact,
  'exported': ({ openings }) => openings.filter(({ event }) => event === 'exported' || event === 'exported-everything'),
  'asked-for': ({ openings, askedFor }) => openings.filter(({ carerId }) => carerId !== undefined && askedFor.has(carerId)),
}

/** Which rules each opening falls under (security.md §5.4, story L1). They compare what the register knows and accuse nobody. */
export function reasonsByRule(facts: ReviewFacts): ReadonlyMap<OpeningKey, readonly RuleReason[]> {
  const reasons = new Map<OpeningKey, RuleReason[]>()
  for (const [reason, rule] of Object.entries(rules) as [RuleReason, Rule][]) {
    for (const opening of rule(facts)) reasons.set(keyOf(opening), [...reasons.get(keyOf(opening)) ?? [], reason])
  }
  return reasons
}
