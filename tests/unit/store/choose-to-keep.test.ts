import { array, assert, boolean, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { localToday } from '#shared/domain/local-today.ts'
import { chooseToKeep, defaultBackupPolicy, type DatedBackup } from '../../../src/main/store/backup/choose-to-keep.ts'

const now = new Date('2026-11-22T17:00:00.000Z')
const dayMs = 86_400_000
const at = (daysAgo: number, isVerified = true): DatedBackup => {
  const madeAt = new Date(now.getTime() - daysAgo * dayMs).toISOString()
  return { madeAt, verifiedAt: isVerified ? madeAt : undefined }
}
const daysKept = (backups: readonly DatedBackup[]): readonly number[] =>
  chooseToKeep(backups, now, defaultBackupPolicy).keep.map(({ madeAt }) => Math.round((now.getTime() - Date.parse(madeAt)) / dayMs))

test('of a backup every day for half a year stand the last seven days and the last day of each of five weeks', () => {
  const kept = daysKept(Array.from({ length: 180 }, (_, index) => at(index)))
  // 2026-11-22 is a Sunday: this week's last is today, the four before end 7, 14, 21 and 28 days ago.
  expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28])
})

test('of a day the newest verified is kept, and the newest of all besides', () => {
  const newest = at(0, false)
  const verified = at(0.1)
  expect(chooseToKeep([at(0.2), verified, newest, at(0.15, false)], now, defaultBackupPolicy).keep).toEqual([newest, verified])
})

test('a register that was not opened for a hundred days keeps its single newest backup until there is a newer', () => {
  expect(daysKept([at(100), at(110), at(101)])).toEqual([100])
  expect(daysKept([at(100), at(110), at(0, false)])).toEqual([0])
})

test('one more than ninety days old goes, one of exactly ninety stays', () => {
  expect(daysKept([at(0), at(90), at(90.01)])).toEqual([0, 90])
})

const backups = array(record({ daysAgo: double({ min: -3, max: 300, noNaN: true }), isVerified: boolean() }).map(({ daysAgo, isVerified }) => at(daysAgo, isVerified)), { maxLength: 60 })
const policies = record({ daily: integer({ min: 1, max: 10 }), weekly: integer({ min: 0, max: 8 }), maxAgeDays: integer({ min: 1, max: 200 }) })
const ageOf = ({ madeAt }: DatedBackup): number => (now.getTime() - Date.parse(madeAt)) / dayMs
const newest = (some: readonly DatedBackup[]): number => Math.max(...some.map(({ madeAt }) => Date.parse(madeAt)))

test('whatever there is: nothing is both kept and removed, something is kept, and nothing old beside something young', () => {
  assert(property(backups, policies, (all, policy) => {
    const { keep, remove } = chooseToKeep(all, now, policy)
    expect(keep.length + remove.length).toBe(all.length)
    expect(new Set([...keep, ...remove]).size).toBe(all.length)
    if (all.length === 0) return
    expect(newest(keep)).toBe(newest(all))
    expect(keep.length).toBeLessThanOrEqual(policy.daily + policy.weekly + 2)
    const old = keep.filter((each) => ageOf(each) > policy.maxAgeDays)
    if (old.length > 0) expect(keep).toHaveLength(1)
    const young = all.filter((each) => ageOf(each) <= policy.maxAgeDays)
    const verified = young.filter(({ verifiedAt }) => verifiedAt !== undefined)
    if (verified.length > 0) expect(newest(keep.filter(({ verifiedAt }) => verifiedAt !== undefined))).toBe(newest(verified))
    const days = [...new Set(young.map(({ madeAt }) => localToday(new Date(madeAt))))].toSorted().slice(-policy.daily)
    const daysLeft = new Set(keep.map(({ madeAt }) => localToday(new Date(madeAt))))
    expect(days.filter((day) => !daysLeft.has(day))).toEqual([])
  }), { numRuns: 500 })
})

test('choosing again among what was kept removes nothing', () => {
  assert(property(backups, policies, (all, policy) => {
    const { keep } = chooseToKeep(all, now, policy)
    expect(chooseToKeep(keep, now, policy).remove).toEqual([])
  }))
})
