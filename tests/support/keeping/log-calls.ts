import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import { localToday } from '#shared/domain/local-today.ts'

/** What the calls of the log may refer to: a review that has been planned and gone through, and not been signed. */
export interface LogStanding {
  readonly review: InputOf<'reviews.sign'>
}

interface Persons {
  readonly carerId: string
}

type LogRoute = Extract<RouteName, `log.${string}` | `reviews.${string}` | `reminders.${string}`>
type LogCalls = { readonly [N in LogRoute]: (standing: LogStanding & Persons) => InputOf<N> }

const today = () => localToday(new Date())
const seed = '0123456789abcdef'

/** One call of every route of the log that succeeds as it stands. */
export const logCalls: LogCalls = {
  'log.list': () => ({ limit: 20 }),
  'log.findPerson': () => ({ text: 'Stående' }),
  'log.ofPerson': ({ carerId }) => ({ carerId }),
  'log.users': () => ({}),
  'log.exportPerson': ({ carerId }) => ({ carerId, suggestedName: 'logg.xlsx' }),
  'log.chain': () => ({}),
  'log.check': () => ({}),
  'log.printed': ({ carerId }) => ({ what: 'carer', carerIds: [carerId] }),
  'reviews.plan': () => ({ from: today(), to: today(), seed }),
  'reviews.sign': ({ review }) => review,
  'reviews.list': () => ({}),
  'reminders.list': () => ({}),
}

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<unknown>

/** Plans a review of the day so far and decides everything in it; `ask` answers with the value or throws. Call it after something has been opened. */
export async function prepareLog(ask: Ask, { carerId }: Persons): Promise<LogStanding> {
  await ask('carers.open', { id: carerId })
  const sampleSize = 5
  const period = { from: today(), to: today(), seed, sampleSize }
  const { items } = (await ask('reviews.plan', period)) as OutputOf<'reviews.plan'>
  return { review: { ...period, items: items.map(({ entry: { file, seq }, reasons }) => ({ file, seq, reasons: [...reasons], outcome: 'in-order' })), measures: '' } }
}
