import { expect, it } from 'vitest'
import { namedCarer } from '../../../support/carer-inputs.ts'
import { openTestRegister } from '../../../support/open-test-register.ts'
import { calendarCalls, prepareCalendar } from '../../../support/planning/calendar-calls.ts'

it('every route of the calendar answers its valid call', async () => {
  const register = await openTestRegister()
  const ask = register.call as Parameters<typeof prepareCalendar>[0]
  const { id } = await register.call('carers.create', namedCarer('Stina', 'Stående'))
  const standing = await prepareCalendar(ask, { carerId: id })
  for (const [route, input] of Object.entries(calendarCalls)) {
    await expect(ask(route as keyof typeof calendarCalls, input(standing)), route).resolves.toBeTypeOf('object')
  }
  register.close()
})
