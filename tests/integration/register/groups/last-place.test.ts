import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { callHandler, type StoreRoute } from '../../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { createRegister } from '../../../../src/main/store/create-register.ts'
import { namedCarer } from '../../../support/carer-inputs.ts'
import { everySecondWeek, groupDetails } from '../../../support/planning/group-inputs.ts'
import { testSetup } from '../../../support/register-setup.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const rounds = 40
const places = 8
const script = resolve(import.meta.dirname, '../../../support/planning/take-place-in-child.ts')

interface Answer {
  readonly got?: { readonly statusCode: string; readonly queuePlace?: number }
  readonly error?: string
}

/** One more program on the same register, with its own key file read, its own connection and its own log entries. */
async function startProgram(folder: string) {
  const child = spawn(process.execPath, ['--no-warnings', script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  expect(await next()).toBe('ready')
  return {
    async take(groupId: string, carerId: string, at: number): Promise<Answer> {
      child.stdin.write(`${JSON.stringify({ groupId, carerId, at })}\n`)
      return JSON.parse(await next()) as Answer
    },
    async stop() {
      const exit = once(child, 'exit')
      child.stdin.end()
      await exit
    },
  }
}

test(`K3: two programs take the last place at once (${rounds} rounds): one is enrolled, the other first in the queue, never nine of eight`, async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  const ask = async (route: StoreRoute, input: unknown) => (await callHandler(open, route, contract[route].input.parse(input), undefined, systemClock)) as { readonly id: string }
  const carers: string[] = []
  for (let n = 0; n <= places; n += 1) carers.push((await ask('carers.create', namedCarer('Anna', `Efternamn${n}`))).id)
  const participants = carers.slice(0, places - 1).map((carerId) => ({ carerId, statusCode: 'enrolled' }))
  const group = groupDetails([{ kind: 'user', id: open.session.userId }], { formCode: 'open', maxPlaces: places })
  const groupIds: string[] = []
  for (let round = 0; round < rounds; round += 1) groupIds.push((await ask('groups.create', { group, meetings: everySecondWeek(), participants })).id)

  const programs = [await startProgram(folder), await startProgram(folder)] as const
  const [one = '', other = ''] = carers.slice(places - 1)
  const winners: number[] = []
  for (const groupId of groupIds) {
    const at = Date.now() + 20
    const answers = await Promise.all([programs[0].take(groupId, one, at), programs[1].take(groupId, other, at)])
    expect(answers.map(({ got, error }) => error ?? `${got?.statusCode} ${got?.queuePlace ?? ''}`).toSorted()).toEqual(['enrolled ', 'queued 1'])
    winners.push(answers.findIndex(({ got }) => got?.statusCode === 'enrolled'))
  }
  await Promise.all(programs.map((program) => program.stop()))
  const taken = open.register.sqlite.prepare("SELECT DISTINCT count(*) FROM participations WHERE status_code IN ('enrolled', 'offered') GROUP BY group_id").pluck().all()
  expect(taken).toEqual([places])
  console.log(JSON.stringify({ rounds, firstProgramWon: winners.filter((winner) => winner === 0).length }))
  // Were one always first it would be no race.
  expect(new Set(winners).size).toBe(2)
  open.close()
})
