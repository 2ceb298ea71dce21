import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'

const script = resolve(import.meta.dirname, '../../../scripts/seed.ts')
const seed = (...options: string[]) => promisify(execFile)(process.execPath, ['--no-warnings', script, ...options])
let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'anhorigparmen-seed-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('makes a register that opens with the passphrase given, and says in one JSON line what is in it', async () => {
  const dir = join(home, 'register')
  const { stdout } = await seed('--dir', dir, '--carers', '12', '--contacts', '80', '--seed', '7', '--passphrase', 'en lösenfras för provet')
  expect(stdout.trimEnd()).not.toContain('\n')
  expect(JSON.parse(stdout)).toMatchObject({ dir, seed: 7, carers: 12, contacts: 80 })
  const open = await openRegister(dir, 'en lösenfras för provet', systemClock)
  expect(await callHandler(open, 'carers.list', { offset: 0, limit: 50 }, undefined, systemClock)).toMatchObject({ total: 12, hasMore: false })
  expect(open.register.sqlite.prepare('SELECT count(*) FROM groups').pluck().get()).toBe(0)
  expect(JSON.parse(stdout)).not.toHaveProperty('meetings')
  open.close()
  await expect(seed('--dir', dir)).rejects.toMatchObject({ code: 1, stdout: '{"error":"register-exists"}\n' })
})

it('plans so many meetings and bookings for each of six years as it is asked for, and says so', async () => {
  const dir = join(home, 'register')
  const { stdout } = await seed('--dir', dir, '--carers', '40', '--contacts', '80', '--meetings', '50', '--bookings', '300', '--passphrase', 'en lösenfras för provet')
  expect(stdout.trimEnd()).not.toContain('\n')
  const made = JSON.parse(stdout) as Record<string, number>
  expect(made).toMatchObject({ carers: 40, contacts: 80, meetings: 300, bookings: 1800 })
  const open = await openRegister(dir, 'en lösenfras för provet', systemClock)
  const count = (table: string) => open.register.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('meetings'), count('respite_bookings'), count('groups'), count('participations'), count('respite_grants'), count('relievers')]).toEqual([300, 1800, made['groups'], made['participations'], made['grants'], made['relievers']])
  expect(open.register.sqlite.prepare("SELECT count(DISTINCT substr(starts_on, 1, 4)) FROM respite_bookings").pluck().get()).toBeGreaterThanOrEqual(6)
  open.close()
})

it.each([
  '--carers 5', '--dir x --carers many', '--dir x --passphrase kort', '--dir x --carers 0 --contacts 5',
  '--dir x --meetings many', '--dir x --carers 2 --bookings 5000', '--dir x --carers 0 --contacts 0 --meetings 5',
])('refuses what makes no sense and makes nothing: %s', async (options) => {
  await expect(seed(...options.split(' '))).rejects.toMatchObject({ code: 2, stdout: '' })
})
