import { expect, test } from 'vitest'
import { cutPower, type CutReport, type Scenario } from '../../../scripts/torture/power-cuts/cut-power.ts'
import type { Operation } from '../../../scripts/torture/power-cuts/operations-of.ts'
import { canRecord } from '../../../scripts/torture/power-cuts/record.ts'
import { changedPassphrases } from '../../../scripts/torture/power-cuts/scenarios/changed-passphrases.ts'
import { createdRegister } from '../../../scripts/torture/power-cuts/scenarios/created-register.ts'
import { savedConversations } from '../../../scripts/torture/power-cuts/scenarios/saved-conversations.ts'
import { isHarmless } from '../../../scripts/torture/power-cuts/run-power-cuts.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The same work by a program that does not sync these files: what it asked for is the same. */
const without = (scenario: Scenario, isDropped: (path: string) => boolean): Scenario =>
  ({ ...scenario, recording: { ...scenario.recording, operations: scenario.recording.operations.filter((operation: Operation) => operation.kind !== 'sync' || !isDropped(operation.path)) } })

test('the battery notices a store that does not sync its file or its journal', async () => {
  if (!canRecord()) return
  await using home = await tempFolder()
  const points = 16
  const scenario = await savedConversations(home.path, 12, 1)
  const cut = (isDropped: (path: string) => boolean): Promise<CutReport> => cutPower(without(scenario, isDropped), points, 1, home.path)
  expect(isHarmless(await cut(() => false), points)).toBe(true)
  // As with synchronous=OFF.
  const nothing = await cut(() => true)
  expect(nothing.lost).toBeGreaterThan(0)
  expect(nothing.damaged).toBeGreaterThan(0)
  expect(nothing.wrong.none).toBeGreaterThan(0)
  const noFile = await cut((path) => path.endsWith('.db'))
  expect(noFile.lost).toBeGreaterThan(0)
  const noJournal = await cut((path) => path.endsWith('-journal'))
  expect(noJournal.damaged).toBeGreaterThan(0)
  expect(isHarmless(noJournal, points)).toBe(false)
}, 120_000)

test('the battery notices a passphrase whose file was replaced and a register whose folder was made, when their names were not synced', async () => {
  if (!canRecord()) return
  await using home = await tempFolder()
  const passphrases = without(await changedPassphrases(home.path), (path) => path === 'register')
  expect((await cutPower(passphrases, 4, 1, home.path)).lost).toBeGreaterThan(0)
  const creation = without(await createdRegister(home.path), (path) => path === '')
  expect((await cutPower(creation, 4, 1, home.path)).lost).toBeGreaterThan(0)
}, 120_000)
