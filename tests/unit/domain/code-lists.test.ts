import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isCivilDate, type CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { codesOf, isCodeOf, isValidOn, labelOf, optionsOn, type CodeOption } from '../../../src/shared/domain/code-lists/code-list.ts'
import { coarseAgeGroups, fineAgeGroups, groupOfAge, groupOfFineGroup, split80AgeGroups } from '../../../src/shared/domain/code-lists/carers/age-groups.ts'
import { exportSexOf, sexes } from '../../../src/shared/domain/code-lists/carers/sexes.ts'
import { relationSentence } from '../../../src/shared/domain/code-lists/cared-for/relation-sentence.ts'
import { relations } from '../../../src/shared/domain/code-lists/cared-for/relations.ts'
import { rollUpOfTargetGroup, targetGroupRollUps, targetGroups } from '../../../src/shared/domain/code-lists/cared-for/target-groups.ts'
import { areaOfSubArea, areas } from '../../../src/shared/domain/code-lists/organisation/areas.ts'
import { supportTypes } from '../../../src/shared/domain/code-lists/support/support-types.ts'

const root = join(import.meta.dirname, '../../../src/shared/domain/code-lists')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.text.ts'))
const isList = (value: unknown): value is readonly CodeOption[] => Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'object' && v !== null && 'code' in v)
const loaded = await Promise.all(files.map(async (file) => Object.entries((await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>)))
const lists = loaded.flat().flatMap(([name, value]) => (isList(value) ? [{ name, list: value }] : []))

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`not a day: ${text}`)
  return text
}

describe('every code list', () => {
  it('is found by this test', () => {
    expect(lists.length).toBeGreaterThanOrEqual(30)
  })

  it.each(lists)('$name has unique ascii codes and unique labels in trimmed NFC', ({ list }) => {
    const codes = codesOf(list)
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(list.map((o) => o.label)).size).toBe(codes.length)
    for (const { code, label } of list) {
      expect(code).toMatch(/^[A-Za-z0-9][A-Za-z0-9+-]*$/)
      expect(label).toBe(label.normalize('NFC').trim())
      expect(label).not.toBe('')
    }
  })

  it.each(lists)('$name is valid between days that exist, in order', ({ list }) => {
    for (const { validFrom, validTo } of list) {
      if (validFrom !== undefined) expect(isCivilDate(validFrom)).toBe(true)
      if (validTo !== undefined) expect(isCivilDate(validTo)).toBe(true)
      if (validFrom !== undefined && validTo !== undefined) expect(validFrom <= validTo).toBe(true)
    }
  })

  it('gives labels, and shows an unknown code as it is', () => {
    expect(labelOf(sexes, 'woman')).toBe('Kvinna')
    expect(labelOf(sexes as readonly CodeOption[], 'x-2031')).toBe('x-2031')
    expect(isCodeOf(sexes, 'man')).toBe(true)
    expect(isCodeOf(sexes, 'toString')).toBe(false)
  })

  it('counts both ends of a validity', () => {
    const list = [{ code: 'a', label: 'A', validFrom: '2026-07-01', validTo: '2026-07-31' }] as const
    expect(['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map((d) => isValidOn(list, 'a', day(d)))).toEqual([false, true, true, false])
  })
})

const answering = (table: string) => supportTypes.filter((o) => 'survey' in o && o.survey === table).map((o) => o.code)

describe('support types', () => {
  it('have no support contact before 1 July 2026', () => {
    expect(isValidOn(supportTypes, 'A3', day('2026-06-30'))).toBe(false)
    expect(isValidOn(supportTypes, 'A3', day('2026-07-01'))).toBe(true)
    expect(optionsOn(supportTypes, day('2026-06-30')).map((o) => o.code)).not.toContain('A3')
    expect(optionsOn(supportTypes, day('2026-07-01'))).toHaveLength(supportTypes.length)
  })

  it('answer the survey tables as the law words them: assessed respite is not T14', () => {
    expect(answering('T12')).toEqual(['A2'])
    expect(answering('T13')).toEqual(['B1', 'B2', 'B3'])
    expect(answering('T14')).toEqual(['D1'])
  })
})

describe('target groups', () => {
  it('roll up into six rows, each group in exactly one', () => {
    const grouped = Object.fromEntries(targetGroupRollUps.map(({ code }) => [code, targetGroups.filter((g) => g.rollUp === code).map((g) => Number(g.code))]))
    expect(grouped).toEqual({
      older: [10, 11], physical: [20, 21, 22, 50], mental: [23, 30], addiction: [40], 'outside-13-9': [60, 61, 62], 'other-or-unknown': [51, 90, 99],
    })
    expect(rollUpOfTargetGroup('22')).toBe('physical')
    expect(rollUpOfTargetGroup('22', { '22': 'mental' })).toBe('mental')
  })

  it('60–62 are hidden until the municipality shows them', () => {
    const hidden = ['60', '61', '62']
    expect(optionsOn(targetGroups, day('2026-11-22')).filter((o) => hidden.includes(o.code))).toEqual([])
    expect(optionsOn(targetGroups, day('2026-11-22'), ['61']).map((o) => o.code)).toContain('61')
  })
})

describe('age groups', () => {
  it('hold every age in exactly one fine and one coarse group, and the fine lies in the coarse', () => {
    for (let age = 0; age <= 120; age += 1) {
      const fine = groupOfAge(fineAgeGroups, age)
      expect(fine).not.toBe('unknown')
      expect(groupOfFineGroup(coarseAgeGroups, fine)).toBe(groupOfAge(coarseAgeGroups, age))
    }
    expect(['unknown' as const, Number.NaN, -1].map((age) => groupOfAge(fineAgeGroups, age))).toEqual(['unknown', 'unknown', 'unknown'])
  })

  it('let nobody into a coarse group on a guess: 75–84 straddles 80', () => {
    expect(groupOfFineGroup(split80AgeGroups, '75-84')).toBe('unknown')
    expect(groupOfFineGroup(split80AgeGroups, '65-74')).toBe('65-79')
    expect(groupOfFineGroup(split80AgeGroups, '85+')).toBe('80+')
    expect(groupOfFineGroup(coarseAgeGroups, 'unknown')).toBe('unknown')
  })

  it('say exactly who is 21 or older', () => {
    expect(fineAgeGroups.map((g) => ('from' in g ? g.from : undefined))).toContain(21)
  })
})

const say = (carerName: string, carerSexCode: (typeof sexes)[number]['code'], relationCode: (typeof relations)[number]['code']) => {
  const { before, word, after } = relationSentence({ carerName, carerSexCode, relationCode })
  return `${before}*${word}*${after}`
}

describe('the relation sentence', () => {
  it('says which way the relation goes', () => {
    expect(say('Anna', 'woman', 'adult-child')).toBe('Anna är *dotter* till den närstående')
    expect(say('Bo', 'man', 'adult-child')).toBe('Bo är *son* till den närstående')
    expect(say('Kim', 'unknown', 'adult-child')).toBe('Kim är *vuxet barn* till den närstående')
    expect(say('Eva', 'woman', 'child-in-law')).toBe('Eva är *svärdotter* till den närstående')
    expect(say(' ', 'man', 'partner')).toBe('Anhörig är *make eller partner* till den närstående')
    expect(say('Anna', 'woman', 'unknown')).toBe('Anna är *anhörig* till den närstående (uppgift om relationen saknas)')
  })

  it('is whole for every relation and sex', () => {
    for (const { code: relation } of relations) for (const { code: sex } of sexes) expect(say('Anna', sex, relation)).toMatch(/^Anna är \*[a-zåäö0-9 ,-]+\* till den närstående/)
  })
})

describe('the smaller rules', () => {
  it('count other and unknown sex as one row in exports', () => {
    expect(sexes.map((s) => exportSexOf(s.code))).toEqual(['woman', 'man', 'other-or-unknown', 'other-or-unknown'])
  })

  it('put social psychiatry where the municipality has it', () => {
    expect(areaOfSubArea('IFO-social-psychiatry', 'FH')).toBe('FH')
    expect(areaOfSubArea('IFO-social-psychiatry', 'IFO')).toBe('IFO')
    expect(areaOfSubArea('IFO-violence', 'FH')).toBe('IFO')
    expect(areas.filter((a) => !a.gathersPersons).map((a) => a.code)).toEqual(['GEM'])
  })
})
