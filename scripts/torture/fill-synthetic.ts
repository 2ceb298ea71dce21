import { callHandler, type StoreRoute } from '../../src/main/store/call-handler.ts'
import type { ParsedInputOf } from '../../src/shared/contract/index.ts'
import type { CivilDate } from '../../src/shared/domain/civil-date.ts'
import { quarterOf } from '../../src/shared/domain/quarter.ts'
import { syntheticCarer } from './synthetic-carer.ts'
import type { SyntheticRegister } from './synthetic-register.ts'

const day = (text: string): CivilDate => text as CivilDate
/** After the second quarter, so that it can be released. */
const clock = { now: () => new Date('2026-07-10T09:00:00.000Z') }

/** Some hundred conversations with twenty carers of nobody, a released quarter and a draft: something in every kind of page. */
export async function fillSynthetic(register: SyntheticRegister): Promise<void> {
  const open = await register.open()
  const call = async <N extends StoreRoute>(route: N, input: ParsedInputOf<N>): Promise<{ readonly id: string }> =>
    (await callHandler(open, route, input, undefined, clock)) as { readonly id: string }
  try {
    const carers: string[] = []
    for (let n = 0; n < 20; n += 1) {
      const { id } = await call('carers.create', {
        ...syntheticCarer, firstName: `Förnamn${n}`, lastName: `Efternamn${n % 7}`, phone: `070-174 06 ${10 + n}`, sexCode: n % 2 === 0 ? 'woman' : 'man',
      })
      carers.push(id)
    }
    for (let n = 0; n < 120; n += 1) {
      await call('contacts.register', {
        heldOn: day(`2026-0${4 + (n % 3)}-1${n % 10}`), minutes: 30, carerIds: [carers[n % carers.length] ?? ''], supportTypeCode: 'A2', contactFormCode: 'phone',
        conversationTypeCode: 'supportive', areaCode: 'AO', statusCode: 'held', note: `samtal ${n} ${'med många ord '.repeat(n * 3)}`,
      })
    }
    await call('drafts.save', { id: '019aa000-0000-7000-8000-000000000001', form: 'contact', values: '{"note":"halvskrivet"}' })
    await call('statistics.release', { quarter: quarterOf(day('2026-04-01')) })
  } finally {
    open.close()
  }
}
