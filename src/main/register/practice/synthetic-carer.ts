import { addDays, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { phoneKey } from '#shared/domain/phone.ts'
import type { carers } from '../carers/carers.schema.ts'
import { sortNameOf } from '../carers/sort-name-of.ts'
import { familyNameBeginnings, familyNameEndings, mensNames, personalNumberReason, streets, town, womensNames } from './invented-names.text.ts'
import type { Random } from './random.ts'

type Carer = typeof carers.$inferInsert

interface Place {
  readonly id: string
  /** 0, 1, 2 …: settles who is coded or protected, so that even the smallest register has some. */
  readonly position: number
  readonly carerNumber: string
  readonly firstContactOn: CivilDate
  readonly createdAt: string
  readonly userId: string
  readonly today: CivilDate
}

/** Numbers that the Swedish telecom authority has set aside for fiction; there are no more, so later carers have none. */
const phones = [
  ...Array.from({ length: 95 }, (_, i) => `070-174 06 ${String(i + 5).padStart(2, '0')}`),
  ...Array.from({ length: 100 }, (_, i) => `031-390 06 ${String(i).padStart(2, '0')}`),
  ...Array.from({ length: 100 }, (_, i) => `08-465 004 ${String(i).padStart(2, '0')}`),
]

export const isCoded = (position: number) => position % 33 === 20
const isProtected = (position: number) => position % 45 === 11

/** One carer who does not exist. `taken` holds the personal numbers already given out. */
export function syntheticCarer(random: Random, place: Place, taken: Set<string>): Carer {
  const isWoman = random.chance(0.68)
  const birthDate = addDays(`${yearOf(place.today) - random.weighted(ages)(random)}-01-01` as CivilDate, -random.below(365))
  const about = {
    id: place.id,
    carerNumber: place.carerNumber,
    sexCode: random.chance(0.02) ? 'unknown' : isWoman ? 'woman' : 'man',
    howContactCode: random.weighted(waysIn),
    employmentCode: yearOf(place.today) - yearOf(birthDate) > 66 ? 'retired' : random.weighted(employments),
    firstContactOn: place.firstContactOn,
    responsibleUserId: place.userId,
    statusCode: random.weighted([['active', 82], ['dormant', 8], ['closed', 10]] as const),
    createdAt: place.createdAt,
    createdBy: place.userId,
    changedAt: place.createdAt,
    changedBy: place.userId,
    version: 1,
  } as const
  if (isCoded(place.position)) {
    return { ...about, registrationForm: 'code', protectedIdentityCode: 'none-known', ageGroupCode: '45-64', sortName: sortNameOf({ carerNumber: place.carerNumber, firstName: null, lastName: null }) }
  }
  const firstName = nameFrom(random, isWoman ? womensNames : mensNames)
  const lastName = nameFrom(random, familyNameBeginnings) + nameFrom(random, familyNameEndings)
  const phone = phones[place.position]
  const personalNumber = random.chance(0.3) ? freeNumber(random, birthDate, isWoman, taken) : undefined
  const hidden = isProtected(place.position)
  return {
    ...about,
    registrationForm: 'identified',
    firstName,
    lastName,
    personalNumber,
    personalNumberReason: personalNumber === undefined ? undefined : personalNumberReason,
    birthYear: random.chance(0.03) && personalNumber === undefined ? undefined : yearOf(birthDate),
    phone,
    phoneKey: phone === undefined ? undefined : phoneKey(phone),
    email: random.chance(0.25) ? `anhorig${place.position + 1}@example.org` : undefined,
    address: hidden || random.chance(0.5) ? undefined : `${random.pick(streets)} ${1 + random.below(90)}, ${town}`,
    mayLeaveMessageCode: phone === undefined ? undefined : random.weighted([['yes', 6], ['call-directly', 2], ['sms-without-content', 2]] as const),
    protectedIdentityCode: hidden ? 'confidentiality-mark' : 'none-known',
    informationGivenOn: place.firstContactOn,
    informationGivenCode: random.weighted([['spoken', 7], ['written', 2], ['web-link', 1]] as const),
    sortName: sortNameOf({ carerNumber: place.carerNumber, firstName, lastName }),
  }
}

/** Some names are common and most are rare, as among real people. */
const nameFrom = (random: Random, names: readonly string[]) => names[Math.floor(names.length * random.next() ** 1.4)] ?? ''

function freeNumber(random: Random, birthDate: CivilDate, isWoman: boolean, taken: Set<string>): string | undefined {
  const number = testPersonalNumber(birthDate, random.below(10) * 2 + (isWoman ? 0 : 1))
  if (taken.has(number)) return undefined
  taken.add(number)
  return number
}

const between = (random: Random, from: number, to: number) => from + random.below(to - from + 1)
const ages = [[(random: Random) => between(random, 19, 44), 15], [(random: Random) => between(random, 45, 64), 38], [(random: Random) => between(random, 65, 79), 32], [(random: Random) => between(random, 80, 93), 15]] as const
const waysIn = [['care-manager', 20], ['health-centre', 14], ['hospital', 10], ['home-care', 12], ['municipal-web', 12], ['carer-or-friend', 12], ['association', 6], ['lecture', 5], ['psychiatry', 3], ['print', 3], ['unknown', 3]] as const
const employments = [['full-time', 50], ['part-time', 25], ['sick-leave', 8], ['seeking-work', 5], ['studying', 4], ['other', 4], ['unknown', 4]] as const
