import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { ContactForm } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import type { ContactStatus } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { SupportType } from '#shared/domain/code-lists/support/support-types.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { auditPrinted } from '../../support/audit-printed.ts'
import { numbersInCsv, numbersInXlsx } from '../../support/read-release-files.ts'
import { addCarer, addContact, call, fill, newRegister, type TestCarer } from '../../support/statistics-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { trueNumbers, type TestTalk } from '../../support/true-numbers.ts'

const runs = 30
/** Some registers of a handful, most of a few dozen. */
const size = (max: number) => fc.oneof({ weight: 1, arbitrary: fc.integer({ min: 0, max: 8 }) }, { weight: 3, arbitrary: fc.integer({ min: 9, max }) })

const carer: fc.Arbitrary<TestCarer> = fc.record({
  sex: fc.constantFrom<Sex[]>('woman', 'woman', 'woman', 'man', 'man', 'other', 'unknown'),
  birthYear: fc.constantFrom(1920, 1940, 1945, 1948, 1970, 1985, 1995, 2010),
  areas: fc.uniqueArray(fc.constantFrom<Area[]>('AO', 'AO', 'FH', 'IFO', 'GEM'), { maxLength: 2 }),
}, { requiredKeys: ['sex', 'areas'] })

const talk: fc.Arbitrary<Omit<TestTalk, 'on'>> = fc.record({
  with: fc.uniqueArray(fc.nat({ max: 999 }), { minLength: 1, maxLength: 2 }),
  support: fc.constantFrom<SupportType[]>('A2', 'A2', 'A2', 'A3', 'A4', 'A1', 'B1'),
  area: fc.constantFrom<Area[]>('AO', 'AO', 'FH', 'IFO', 'GEM'),
  form: fc.constantFrom<ContactForm[]>('phone', 'phone', 'home-visit', 'visit-at-ours', 'video'),
  status: fc.constantFrom<ContactStatus[]>('held', 'held', 'held', 'held', 'no-show', 'planned', 'cancelled-by-carer'),
  removed: fc.constantFrom(false, false, false, true),
})

const register = fc.tuple(size(45), size(90)).chain(([persons, events]) => fc.record({
  carers: fc.array(carer, { minLength: persons, maxLength: persons }),
  talks: fc.array(talk, { minLength: persons === 0 ? 0 : events, maxLength: persons === 0 ? 0 : events }),
}))

test('C2 whatever the register holds, the files show exact numbers or nothing, and hide what they hide', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  let quarters = 0
  let shown = 0
  await fc.assert(fc.asyncProperty(register, async ({ carers, talks }) => {
    // Each run has a quarter of its own in one register; all persons before and after are in it too.
    const year = 2000 + Math.floor(quarters / 4)
    const quarter = `${year}-Q${(quarters % 4) + 1}` as Quarter
    const on = `${year}-${String((quarters % 4) * 3 + 2).padStart(2, '0')}-15`
    quarters += 1
    const held = talks.map((one) => ({ ...one, on, with: [...new Set(one.with.map((at) => at % carers.length))] }))
    await fill(open, async (tx) => {
      const ids: string[] = []
      for (const one of carers) ids.push(await addCarer(tx, open.session.userId, { ...one, since: '1999-01-01' }))
      for (const one of held) await addContact(tx, { ...one, carerIds: one.with.map((at) => ids[at] ?? '') })
    })
    const truth = trueNumbers(carers, held, year, ['AO', 'FH', 'IFO'])
    const { id } = await call(open, '2026-01-15', 'statistics.release', { quarter })
    const path = join(home.path, 'release')
    await call(open, '2026-01-15', 'exports.releaseFile', { releaseId: id, kind: 'csv', suggestedName: 'x' }, path)
    const printed = numbersInCsv(await readFile(path))
    await call(open, '2026-01-15', 'exports.releaseFile', { releaseId: id, kind: 'xlsx', suggestedName: 'x' }, path)
    expect(await numbersInXlsx(await readFile(path))).toEqual(printed)

    for (const [key, value] of Object.entries(printed)) {
      if (value === '..') continue
      expect({ [key]: value }).toEqual({ [key]: truth[key] ?? 0 })
      expect(value).toBeGreaterThanOrEqual(5)
      shown += 1
    }
    const everything = Object.fromEntries(Object.keys(printed).map((key) => [key, truth[key] ?? 0]))
    expect(Object.keys(everything)).toEqual(expect.arrayContaining(Object.keys(truth)))
    expect(await auditPrinted(printed, everything)).toMatchObject({ ok: true, verdict: 'secure' })
  }), { numRuns: runs, endOnFailure: true })
  // Not by hiding everything.
  expect(shown).toBeGreaterThan(runs)
  open.close()
}, 300_000)
