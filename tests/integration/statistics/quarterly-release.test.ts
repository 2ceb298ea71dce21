import { mayCall } from '#shared/contract/may-call.ts'
import { testSession } from '../../support/test-session.ts'
import { contract } from '#shared/contract/index.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Quarter } from '#shared/domain/quarter.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { auditPrinted } from '../../support/audit-printed.ts'
import { numbersInCsv, numbersInXlsx, sharesInCsv, type PrintedNumbers } from '../../support/read-release-files.ts'
import { refusalOf } from '../../support/refusal.ts'
import { addGroup } from '../../support/statistics-planning.ts'
import { addCarer, addContact, call, fill, fillFixtureG, newRegister } from '../../support/statistics-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const q1 = '2026-Q1' as Quarter
const q2 = '2026-Q2' as Quarter
const q3 = '2026-Q3' as Quarter
const afterQ2 = '2026-07-01'

interface Files {
  readonly releaseId: string
  readonly csv: Uint8Array
  readonly xlsx: Uint8Array
}

async function released(open: OpenRegister, folder: string, quarter: Quarter, day = afterQ2): Promise<Files> {
  const { id } = await call(open, day, 'statistics.release', { quarter })
  const fileOf = async (kind: 'csv' | 'xlsx'): Promise<Uint8Array> => {
    const path = join(folder, `${id}.${kind}`)
    await call(open, day, 'exports.releaseFile', { releaseId: id, kind, suggestedName: 'x' }, path)
    return readFile(path)
  }
  return { releaseId: id, csv: await fileOf('csv'), xlsx: await fileOf('xlsx') }
}

const statistic = (printed: PrintedNumbers, prefix: string, total = prefix.slice(0, 3)): PrintedNumbers =>
  Object.fromEntries(Object.entries(printed).filter(([key]) => key === total || key.startsWith(`${prefix} `)))

/** What stood in the newspaper about the group of fixture G. */
const announced = { groups: [{ areas: ['Äldreomsorg', 'Funktionshindersverksamheten'], meetings: 5 }], neverOverPlan: true }

describe('fixture G: ten carers of a small municipality', () => {
  let home: Awaited<ReturnType<typeof tempFolder>>
  let open: OpenRegister

  beforeAll(async () => {
    home = await tempFolder()
    open = await newRegister(home.path)
    await fillFixtureG(open)
  })
  afterAll(async () => {
    open.close()
    await home[Symbol.asyncDispose]()
  })

  test('C1 S20: fourteen held talks with six persons; the couple counts once, no-shows and anonymous contacts not at all (R8)', async () => {
    const { csv, xlsx } = await released(open, home.path, q1)
    for (const printed of [numbersInCsv(csv), await numbersInXlsx(xlsx)]) {
      // Six by their talks, two more by the group and two by respite.
      expect(printed['S01']).toBe(10)
      expect(printed['S20']).toBe(14)
      // Twelve talks with five persons in elderly care: the two with the sixth follow by subtraction, so neither is shown.
      expect(statistic(printed, 'S20 Verksamhetsområde')).toEqual({
        S20: 14,
        'S20 Verksamhetsområde Äldreomsorg': '..',
        'S20 Verksamhetsområde Funktionshindersverksamheten': '..',
        'S20 Verksamhetsområde Individ- och familjeomsorg': '..',
        'S20 Verksamhetsområde Uppgift saknas': '..',
      })
      expect(printed['S20 Kontaktform Brev']).toBe('..')
    }
  })

  test('C2 S01 by sex: 6, 3 and 1 are all hidden, the total of ten is shown', async () => {
    const { csv, xlsx } = await released(open, home.path, q2)
    const expected = { S01: 10, 'S01 Kön Kvinna': '..', 'S01 Kön Man': '..', 'S01 Kön Annat/uppgift saknas': '..' }
    expect(statistic(numbersInCsv(csv), 'S01 Kön')).toEqual(expected)
    expect(statistic(await numbersInXlsx(xlsx), 'S01 Kön')).toEqual(expected)
  })

  test('K2 S01 by area: seven shown, the other two hidden; whoever is in two areas is one of the ten', async () => {
    const { csv, xlsx } = await released(open, home.path, q2)
    const expected = {
      S01: 10,
      'S01 Verksamhetsområde Äldreomsorg': 7,
      'S01 Verksamhetsområde Funktionshindersverksamheten': '..',
      'S01 Verksamhetsområde Individ- och familjeomsorg': '..',
      'S01 Verksamhetsområde Uppgift saknas': '..',
    }
    expect(statistic(numbersInCsv(csv), 'S01 Verksamhetsområde')).toEqual(expected)
    expect(statistic(await numbersInXlsx(xlsx), 'S01 Verksamhetsområde')).toEqual(expected)
  })

  test('K3 S27: one group with five held meetings; the cancelled one counts as none, and the anonymous are no participants', async () => {
    const { csv, xlsx } = await released(open, home.path, q1)
    for (const printed of [numbersInCsv(csv), await numbersInXlsx(xlsx)]) {
      const [here, elsewhere] = [['Äldreomsorg', 'Funktionshindersverksamheten'], ['Individ- och familjeomsorg', 'Uppgift saknas']]
      for (const [measure, count] of [['grupper', 1], ['träffar', 5]] as const) {
        expect(printed[`S27 ${measure}`]).toBe(count)
        for (const area of here) expect(printed[`S27 ${measure} Verksamhetsområde ${area}`]).toBe(count)
        for (const area of elsewhere) expect(printed[`S27 ${measure} Verksamhetsområde ${area}`]).toBe(0)
      }
      // Eight of the ten came: the two who did not follow by subtraction. And 33 attendances at five meetings need at least seven.
      for (const measure of ['deltagare', 'deltagartillfällen']) {
        expect(printed[`S27 ${measure}`]).toBe('..')
        for (const area of here) expect(printed[`S27 ${measure} Verksamhetsområde ${area}`]).toBe('..')
        for (const area of elsewhere) expect(printed[`S27 ${measure} Verksamhetsområde ${area}`]).toBe('.')
      }
      expect(printed['S27 närvaromarkeringar']).toBe(40)
    }
    expect(sharesInCsv(csv)).toEqual({ 'medelnärvaro (procent)': 'underlag för litet', 'leveranssäkerhet (procent)': 'underlag för litet' })
  })

  test('S31 and S32: two persons stand behind the hours and the bookings, so none is shown', async () => {
    const { csv, xlsx } = await released(open, home.path, q1)
    for (const printed of [numbersInCsv(csv), await numbersInXlsx(xlsx)]) {
      const respite = Object.entries(printed).filter(([key]) => /^S3[12]/.test(key))
      expect(respite).toHaveLength(4 * (1 + 3 + 4) + 6 + 6)
      expect(new Set(respite.map(([, value]) => value))).toEqual(new Set(['..']))
    }
  })

  test('C2 nobody who holds the files can tell a small number behind `..`', async () => {
    const truths = {
      [q1]: {
        S01: 10, 'S01 Kön Kvinna': 6, 'S01 Kön Man': 3, 'S01 Kön Annat/uppgift saknas': 1, 'S01 Verksamhetsområde Äldreomsorg': 7,
        'S01 Verksamhetsområde Funktionshindersverksamheten': 3, 'S01 Verksamhetsområde Individ- och familjeomsorg': 1, 'S01 Åldersgrupp 65–84': 10,
        'S27 deltagare': 8, 'S27 deltagare Kön Kvinna': 6, 'S27 deltagare Kön Man': 2, 'S27 deltagare Verksamhetsområde Äldreomsorg': 8,
        'S27 deltagare Verksamhetsområde Funktionshindersverksamheten': 8, 'S27 deltagartillfällen': 33, 'S27 deltagartillfällen Verksamhetsområde Äldreomsorg': 33,
        'S27 deltagartillfällen Verksamhetsområde Funktionshindersverksamheten': 33, 'S27 närvaromarkeringar Närvaro Närvarande': 33,
        'S27 närvaromarkeringar Närvaro Frånvarande utan besked': 2, 'S31 anhöriga': 2, 'S31 bokade timmar': 17, 'S31 utförda timmar': 13, 'S32 tillfällen': 3, 'S20 Verksamhetsområde Äldreomsorg': 12, 'S20 Verksamhetsområde Funktionshindersverksamheten': 2,
        'S20 Kontaktform Telefon': 9, 'S20 Kontaktform Hembesök': 5,
      },
      [q2]: {
        S01: 10, 'S01 Kön Kvinna': 6, 'S01 Kön Man': 3, 'S01 Kön Annat/uppgift saknas': 1, 'S01 Verksamhetsområde Funktionshindersverksamheten': 3,
        'S01 Verksamhetsområde Individ- och familjeomsorg': 1, 'S01 Åldersgrupp 65–84': 10,
      },
    }
    for (const quarter of [q1, q2]) {
      const { csv, xlsx } = await released(open, home.path, quarter)
      const printed = numbersInCsv(csv)
      expect(await numbersInXlsx(xlsx)).toEqual(printed)
      const zeros = Object.fromEntries(Object.keys(printed).map((key) => [key, 0]))
      const audit = await auditPrinted(printed, { ...zeros, ...truths[quarter] }, quarter === q1 ? announced : {})
      expect(audit).toMatchObject({ ok: true, verdict: 'secure' })
    }
  })

  test('C1 asking again gives the same release and the same bytes, also after late registrations', async () => {
    const first = await released(open, home.path, q1)
    await fill(open, async (tx) => {
      const late = await addCarer(tx, open.session.userId, { sex: 'man', areas: ['AO'] })
      await addContact(tx, { on: '2026-03-30', carerIds: [late] })
    })
    const second = await released(open, home.path, q1, '2026-09-09')
    expect(second.releaseId).toBe(first.releaseId)
    expect(Buffer.from(second.csv).equals(first.csv)).toBe(true)
    expect(Buffer.from(second.xlsx).equals(first.xlsx)).toBe(true)
    const preview = await call(open, '2026-09-09', 'statistics.preview', { quarter: q1 })
    expect(preview.release?.id).toBe(first.releaseId)
    expect(preview.tables[0]?.total).toEqual({ status: 'shown', value: 10 })
  })

  test('C1 a quarter that is not over is refused, and a preview of it says that it is open', async () => {
    expect(await refusalOf(() => call(open, '2026-09-30', 'statistics.release', { quarter: q3 }))).toBe('refused')
    expect(await call(open, '2026-09-30', 'statistics.preview', { quarter: q3 })).toMatchObject({ isOpen: true, threshold: 5 })
    expect(await call(open, '2026-10-01', 'statistics.preview', { quarter: q3 })).toMatchObject({ isOpen: false })
    const { releases } = await call(open, '2026-10-01', 'statistics.releases', {})
    expect(releases.map(({ quarter }) => quarter)).toEqual([q2, q1])
  })

  test('C7 a manager who may not see persons does not see the books grow before they are frozen', async () => {
    for (const route of ['statistics.preview', 'statistics.release'] as const) expect(mayCall(contract[route], testSession({ roles: ['manager'] }))).toBe(false)
    await expect(call(open, '2026-08-15', 'statistics.released', { quarter: q3 })).rejects.toMatchObject({ code: 'not-found' })
    expect((await call(open, '2026-08-15', 'statistics.preview', { quarter: q3 })).tables).toHaveLength(21)
  })

  test('a hidden cell carries no number in anything that is stored for a manager or sent to a screen', async () => {
    const { releases } = await call(open, afterQ2, 'statistics.releases', {})
    const stored = open.statistics.sqlite.prepare('SELECT released FROM releases').pluck().all() as string[]
    for (const text of [JSON.stringify(releases), ...stored]) {
      expect(text).toContain('"hidden"')
      expect(text).not.toMatch(/"status":"hidden",/)
      expect(text).not.toContain('witness')
    }
  })
})

test('K3 with more carers beside it the same group is shown: 8 participants, 33 attendances of 40, too few persons for a share', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  await fill(open, async (tx) => {
    for (let at = 0; at < 5; at += 1) {
      const id = await addCarer(tx, open.session.userId, { sex: at < 3 ? 'man' : 'woman', areas: ['FH'] })
      await addContact(tx, { on: '2026-02-02', carerIds: [id], support: 'A1' })
    }
  })
  const { csv } = await released(open, home.path, q1)
  const printed = numbersInCsv(csv)
  expect(printed).toMatchObject({ S01: 15, 'S27 deltagare': 8, 'S27 deltagartillfällen': 33, 'S27 närvaromarkeringar': 40 })
  expect(sharesInCsv(csv)['medelnärvaro (procent)']).toBe('underlag för litet')
  open.close()
})

test('K3 a share is given where twenty occasions and ten persons are shown', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fill(open, async (tx) => {
    const ids: string[] = []
    for (let at = 0; at < 20; at += 1) ids.push(await addCarer(tx, open.session.userId, { areas: ['AO'] }))
    for (const id of ids) await addContact(tx, { on: '2026-02-02', carerIds: [id], support: 'A1' })
    const marks = Object.fromEntries(ids.slice(0, 12).map((id, at) => [id, at < 5 ? 'absent-notified' : 'present'] as const))
    const all = Object.fromEntries(ids.slice(0, 12).map((id) => [id, 'present'] as const))
    await addGroup(tx, { areas: ['AO'], meetings: [{ on: '2026-01-13', marks }, { on: '2026-02-13', marks: all }, { on: '2026-03-13', marks: all }] })
  })
  const { csv } = await released(open, home.path, q1)
  expect(numbersInCsv(csv)).toMatchObject({ 'S27 deltagare': 12, 'S27 deltagartillfällen': 31, 'S27 närvaromarkeringar': 36 })
  expect(sharesInCsv(csv)).toEqual({ 'medelnärvaro (procent)': '86', 'leveranssäkerhet (procent)': 'underlag för litet' })
  open.close()
})
