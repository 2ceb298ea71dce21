import type { AppErrorValue } from '../../../src/shared/contract/errors.ts'
import { contract, type RouteName } from '../../../src/shared/contract/index.ts'
import type { HeadlessApp } from '../../rpc/open-headless.ts'
import { canaryNumbers, canaryText, textsIn } from './canary-text.ts'
import { putAt, typedInput, type Hand } from './typed-input.ts'

/** What ends the session, changes its keys or takes the whole register out: the day does these by name. */
const byName = /^(vault\.|keys\.(rotate|replaceRecovery|changePassphrase|testRecovery)|users\.remove|backups\.|exit\.|unit\.set)/u
const nothing = '019aa000-0000-7000-8000-0000000000ff'

/** Which records a member may mean, by the first part of the route that made them. */
const madeBy: Readonly<Record<string, string>> = { carerId: 'carers', carerIds: 'carers', caredForId: 'caredFor', groupId: 'groups', meetingId: 'meetings', relieverId: 'relievers', grantId: 'respite.saveGrant', placeId: 'places', leaderId: 'leaders', releaseId: 'releases', userId: 'users' }

export interface Typed {
  /** Different texts that were sent. */
  readonly texts: number
  readonly routes: number
  /** Of those, that took what was sent. */
  readonly accepted: number
}

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => (/(^id|Id)$/u.test(key) && typeof each === 'string' ? [each] : key === 'ids' && Array.isArray(each) ? each as string[] : [])) : []

/** What has to come after something else, or after today. */
const later: Readonly<Record<string, string>> = { endsAt: '16:00', activeTo: '2099-12-31' }
const holders = ['carer', 'caredFor', 'group', 'reliever', 'grant', 'user'] as const

/** Takes away whatever means a record that there is none of, and the version of it. True where there was any. */
function withoutNobody(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  const holder = input as Record<string, unknown>
  const names = Object.keys(holder).filter((key) => holder[key] === nothing || (Array.isArray(holder[key]) && holder[key].includes(nothing)))
  for (const key of [...names, ...(names.includes('id') ? ['version'] : [])]) Reflect.deleteProperty(holder, key)
  return Object.values(holder).map(withoutNobody).some(Boolean) || names.length > 0
}

/** What the rules of the register will not have beside the rest is exchanged or left out. False where nothing is to be done about it. */
function amend(input: unknown, { code, fields = [] }: AppErrorValue): boolean {
  if (code === 'not-found') return withoutNobody(input)
  for (const { path, reason } of fields) {
    const value = reason === 'required' || reason === 'not-a-date' ? later[path.split('.').at(-1) ?? ''] : undefined
    for (const at of [path, ...holders.map((holder) => `${holder}.${path}`)]) putAt(input, at.split('.'), value)
  }
  return fields.length > 0
}

/** Types a text into every field of every route, `rounds` times over, so that what one made another can mean. Each text is another. */
export async function typeEverywhere(app: HeadlessApp, passphrase: string, rounds: number): Promise<Typed> {
  const routes = (Object.keys(contract) as RouteName[]).filter((route) => !byName.test(route))
  const made = new Map<string, string[]>()
  const latest = (kind: string): string | undefined => made.get(kind)?.at(-1)
  const accepted = new Set<RouteName>()
  const sent = new Set<string>()
  let [texts, turn] = [0, 0]
  const hand: Hand = {
    text: () => canaryText(texts++),
    personalNumber: () => canaryNumbers[texts++ % 10] ?? '',
    idFor: (route, member) => latest(madeBy[member] ?? '') ?? latest(route) ?? latest(route.split('.')[0] ?? '') ?? nothing,
    passphrase,
    get turn() {
      return turn
    },
  }
  for (turn = 0; turn < rounds; turn += 1) {
    for (const route of routes) {
      // Who has an account stands in the key file for everybody to read: no secret.
      const input = typedInput(route, route.startsWith('users.') ? { ...hand, text: () => 'Kollega' } : hand)
      for (const text of textsIn(Buffer.from(JSON.stringify(input) ?? ''))) sent.add(text)
      let answer = await app.dispatch(route, input)
      for (let tries = 0; tries < 8 && !answer.ok; tries += 1) {
        if (!amend(input, answer.error)) break
        answer = await app.dispatch(route, input)
      }
      if (!answer.ok) continue
      accepted.add(route)
      for (const kind of [route, route.split('.')[0] ?? '']) made.set(kind, [...made.get(kind) ?? [], ...idsIn(answer.value)])
    }
  }
  return { texts: sent.size, routes: routes.length, accepted: accepted.size }
}
