import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { ContactForm } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import type { ContactStatus } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { RespiteCanceller } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import type { RespiteForm } from '#shared/domain/code-lists/respite/respite-forms.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import type { SupportType } from '#shared/domain/code-lists/support/support-types.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { auditPrinted } from '../../support/audit-printed.ts'
import { numbersInCsv, numbersInXlsx } from '../../support/read-release-files.ts'
import { addGroup, addRespite } from '../../support/statistics-planning.ts'
import { addCarer, addContact, call, fill, newRegister, type TestCarer } from '../../support/statistics-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { trueNumbers, type TestQuarter, type TestTalk } from '../../support/true-numbers.ts'

const runs = 40
/** Some registers of a handful, most of a few dozen. */
const size = (max: number) => fc.oneof({ weight: 1, arbitrary: fc.integer({ min: 0, max: 8 }) }, { weight: 3, arbitrary: fc.integer({ min: 9, max }) })
const someone = fc.nat({ max: 999 })
const area = fc.constantFrom<Area[]>('AO', 'AO', 'FH', 'IFO', 'GEM')

const carer: fc.Arbitrary<TestCarer> = fc.record({
  sex: fc.constantFrom<Sex[]>('woman', 'woman', 'woman', 'man', 'man', 'other', 'unknown'),
  birthYear: fc.constantFrom(1920, 1940, 1945, 1948, 1970, 1985, 1995, 2010),
  areas: fc.uniqueArray(area, { maxLength: 2 }),
}, { requiredKeys: ['sex', 'areas'] })

const talk: fc.Arbitrary<Omit<TestTalk, 'on'>> = fc.record({
  with: fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }),
  support: fc.constantFrom<SupportType[]>('A2', 'A2', 'A2', 'A3', 'A4', 'A1', 'B1'),
  area,
  form: fc.constantFrom<ContactForm[]>('phone', 'phone', 'home-visit', 'visit-at-ours', 'video'),
  status: fc.constantFrom<ContactStatus[]>('held', 'held', 'held', 'held', 'no-show', 'planned', 'cancelled-by-carer'),
  removed: fc.constantFrom(false, false, false, true),
})

const mark = fc.constantFrom<(TestMark | undefined)[]>('present', 'present', 'present', 'present', 'absent-notified', 'absent-unnotified', undefined)
type TestMark = 'present' | 'absent-notified' | 'absent-unnotified'

const group = fc.record({
  areas: fc.uniqueArray(area, { minLength: 1, maxLength: 2 }),
  members: fc.uniqueArray(someone, { minLength: 1, maxLength: 12 }),
  meetings: fc.array(fc.record({ status: fc.constantFrom('held' as const, 'held' as const, 'held' as const, 'cancelled' as const, 'planned' as const), marks: fc.array(mark, { minLength: 12, maxLength: 12 }) }), { maxLength: 6 }),
})

const respite = fc.record({
  carer: someone,
  area,
  form: fc.constantFrom<RespiteForm[]>('without-assessment', 'without-assessment', 'sol-decision', 'lss'),
  bookings: fc.array(fc.record({
    // The first and last days of the quarter, and nights across them.
    day: fc.constantFrom(-1, 0, 20, 40, 41, 60, 80, 88, 89),
    at: fc.constantFrom('02:30', '10:00', '13:15', '23:00'),
    minutes: fc.constantFrom(20, 45, 60, 180, 240, 510, 1500),
    performed: fc.constantFrom(undefined, undefined, undefined, 0, 30, 200, 600),
    status: fc.constantFrom<RespiteStatus[]>('held', 'held', 'held', 'held', 'cancelled', 'not-staffed', 'no-show', 'confirmed', 'requested'),
    by: fc.constantFrom<RespiteCanceller[]>('carer', 'carer', 'cared-for', 'provider', 'carer-support'),
  }), { maxLength: 8 }),
})

const register = fc.tuple(size(45), size(90)).chain(([persons, events]) => {
  const upTo = (most: number) => ({ minLength: 0, maxLength: persons === 0 ? 0 : most })
  return fc.record({
    carers: fc.array(carer, { minLength: persons, maxLength: persons }),
    talks: fc.array(talk, { minLength: persons === 0 ? 0 : events, maxLength: persons === 0 ? 0 : events }),
    groups: fc.array(group, upTo(4)),
    respite: fc.array(respite, upTo(24)),
    neverOverPlan: fc.boolean(),
  })
})

type Drawn = typeof register extends fc.Arbitrary<infer Value> ? Value : never

const dayAfter = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The drawn register as one of a quarter's own. */
function quarterOf({ carers, talks, groups, respite: grants, neverOverPlan }: Drawn, from: string, until: string) {
  const at = (person: number): number => person % carers.length
  const quarter: TestQuarter = {
    carers, from, until,
    talks: talks.map((one) => ({ ...one, on: dayAfter(from, 44), with: [...new Set(one.with.map(at))] })),
    groups: groups.map(({ areas, members, meetings }) => {
      const persons = [...new Set(members.map(at))]
      return {
        areas,
        meetings: meetings.map(({ status, marks }) => ({
          isHeld: status === 'held',
          marks: Object.fromEntries(persons.flatMap((person, place) => (marks[place] === undefined ? [] : [[person, marks[place]] as const]))),
        })),
      }
    }),
    respite: grants.map(({ carer: person, area: where, form, bookings }) => ({
      carer: at(person), area: where, form,
      bookings: bookings.map(({ day, performed, by, ...booking }) => ({
        ...booking,
        on: dayAfter(from, day),
        ...(booking.status === 'held' && performed !== undefined ? { performed: neverOverPlan ? Math.min(performed, booking.minutes) : performed } : {}),
        ...(booking.status === 'cancelled' ? { cancelledBy: by } : {}),
      })),
    })),
  }
  return quarter
}

const areaNames: Readonly<Record<string, string>> = { AO: 'Äldreomsorg', FH: 'Funktionshindersverksamheten', IFO: 'Individ- och familjeomsorg' }

/** What was announced: for each set of areas, how many meetings its groups held. */
function announced({ groups }: TestQuarter) {
  const kinds = new Map<string, { areas: readonly string[]; meetings: number }>()
  for (const { areas, meetings } of groups) {
    const names = [...new Set(areas.map((one) => areaNames[one] ?? 'Uppgift saknas'))].toSorted()
    const held = meetings.filter(({ isHeld }) => isHeld).length
    if (held > 0) kinds.set(names.join(), { areas: names, meetings: (kinds.get(names.join())?.meetings ?? 0) + held })
  }
  return [...kinds.values()]
}

test('C2 whatever the register holds, the files show exact numbers or nothing, and hide what they hide', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  let quarters = 0
  const shown: Record<string, number> = {}
  await fc.assert(fc.asyncProperty(register, async (drawn) => {
    // Each run has every second quarter of one register, so that a night across its end touches no other; all persons before and after are in it too.
    const year = 2000 + Math.floor(quarters / 2)
    const [name, from, until] = quarters % 2 === 0 ? [`${year}-Q1`, `${year}-01-01`, `${year}-04-01`] as const : [`${year}-Q3`, `${year}-07-01`, `${year}-10-01`] as const
    quarters += 1
    const held = quarterOf(drawn, from, until)
    await fill(open, async (tx) => {
      const ids: string[] = []
      for (const one of held.carers) ids.push(await addCarer(tx, open.session.userId, { ...one, since: '1999-01-01' }))
      const idOf = (at: number | string): string => ids[Number(at)] ?? ''
      for (const one of held.talks) await addContact(tx, { ...one, carerIds: one.with.map(idOf) })
      for (const [at, { areas, meetings }] of held.groups.entries()) {
        await addGroup(tx, {
          areas: areas as Area[],
          meetings: meetings.map(({ marks }, meeting) => ({
            on: dayAfter(from, 7 * meeting), status: drawn.groups[at]?.meetings[meeting]?.status ?? 'planned', anonymous: 3, marks: Object.fromEntries(Object.entries(marks).map(([person, kind]) => [idOf(person), kind])),
          })),
        })
      }
      // Beside the relations of the carers, so that those for whom there is respite count as theirs by the respite alone.
      for (const { carer: at, ...grant } of held.respite) await addRespite(tx, { ...grant, carerId: idOf(at), related: false })
    })
    const { numbers: truth, shares } = trueNumbers(held, year, ['AO', 'FH', 'IFO'])
    const { id } = await call(open, '2026-01-15', 'statistics.release', { quarter: name as Quarter })
    const path = join(home.path, 'release')
    await call(open, '2026-01-15', 'exports.releaseFile', { releaseId: id, kind: 'csv', suggestedName: 'x' }, path)
    const printed = numbersInCsv(await readFile(path))
    await call(open, '2026-01-15', 'exports.releaseFile', { releaseId: id, kind: 'xlsx', suggestedName: 'x' }, path)
    expect(await numbersInXlsx(await readFile(path))).toEqual(printed)

    for (const [key, value] of Object.entries(printed)) {
      if (value === '..') continue
      const true_ = truth[key] ?? 0
      if (value === '.' || /^S27 (?:grupper|träffar)/.test(key)) {
        expect({ [key]: value === '.' ? 0 : value }).toEqual({ [key]: true_ })
        continue
      }
      if (key.includes('timmar')) expect(Math.abs(Number(value) - true_), key).toBeLessThan(key.endsWith('timmar') ? 1 + 1e-9 : key.includes('form') ? 3 + 1e-9 : 9 + 1e-9)
      else expect({ [key]: value }).toEqual({ [key]: true_ })
      expect(value, key).toBeGreaterThanOrEqual(5)
      shown[key.slice(0, 3)] = (shown[key.slice(0, 3)] ?? 0) + 1
      if (!/^S20|timm|tillfällen|markeringar|avbokningar/.test(key)) continue
      // Events: five carers behind, and nobody dominates.
      const [first = 0, , ...others] = Object.values(shares[key] ?? {}).toSorted((a, b) => b - a)
      expect(others.length + 2, key).toBeGreaterThanOrEqual(5)
      if (!key.startsWith('S20')) expect(others.reduce((sum, share) => sum + share, 0), key).toBeGreaterThanOrEqual(first * 0.25)
    }
    const everything = Object.fromEntries(Object.keys(printed).map((key) => [key, truth[key] ?? 0]))
    expect(Object.keys(everything)).toEqual(expect.arrayContaining(Object.keys(truth)))
    const neverOverPlan = held.respite.every(({ bookings }) => bookings.every(({ minutes, performed = 0 }) => performed <= minutes))
    expect(await auditPrinted(printed, everything, { groups: announced(held), neverOverPlan })).toMatchObject({ ok: true, verdict: 'secure' })
  }), { numRuns: runs, endOnFailure: true })
  // Not by hiding everything.
  for (const statistic of ['S01', 'S20', 'S27', 'S31', 'S32']) expect(shown[statistic] ?? 0, statistic).toBeGreaterThan(0)
  expect(shown['S01'] ?? 0).toBeGreaterThan(runs)
  open.close()
}, 600_000)
