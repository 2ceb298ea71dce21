import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { callHandler, type StoreRoute } from '../../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { createRegister } from '../../../../src/main/store/create-register.ts'
import { groupsHandlers } from '../../../../src/main/register/groups/groups.handlers.ts'
import { namedCarer } from '../../../support/carer-inputs.ts'
import { groupCalls, prepareGroups } from '../../../support/planning/group-calls.ts'
import { testSetup } from '../../../support/register-setup.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const routes = Object.keys(groupCalls) as (keyof typeof groupCalls)[]

test.each([['in the order of the contract', routes], ['the other way round', routes.toReversed()]])('every route of groups has a call that succeeds as it stands, %s', async (_order, order) => {
  await using home = await tempFolder()
  const open = await createRegister(join(home.path, 'register'), testSetup, systemClock)
  const ask = async (route: StoreRoute, input: unknown) =>
    contract[route].output.parse(await callHandler(open, route, contract[route].input.parse(input), join(home.path, 'grupp.ics'), systemClock))
  const carer = async (firstName: string) => ((await ask('carers.create', namedCarer(firstName, 'Stående'))) as { readonly id: string }).id
  const standing = { carerId: await carer('Stina'), otherCarerId: await carer('Olle'), ...await prepareGroups(ask as never) }
  for (const route of order) await expect(ask(route, groupCalls[route](standing)), route).resolves.toBeDefined()
  expect(routes.toSorted()).toEqual(Object.keys(groupsHandlers).toSorted())
  open.close()
})
