import type { InputOf, RouteName } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from './carer-inputs.ts'
import { keysCalls, prepareKeys, type KeysStanding } from './keeping/keys-calls.ts'
import { logCalls, prepareLog, type LogStanding } from './keeping/log-calls.ts'
import { calendarCalls, prepareCalendar, type CalendarStanding } from './planning/calendar-calls.ts'
import { groupCalls, prepareGroups, type StandingGroups } from './planning/group-calls.ts'
import { prepareRespite, respiteCalls, type RespiteStanding } from './planning/respite-calls.ts'
import { testPassphrase, testRecoveryKey, testSetup } from './register-setup.ts'

/** What a call may refer to: everything here exists in the register that {@link prepare} leaves. */
export interface Standing extends StandingGroups, RespiteStanding, CalendarStanding, LogStanding, KeysStanding {
  readonly carerId: string
  readonly otherCarerId: string
  readonly caredForId: string
  readonly relationId: string
  readonly contactId: string
  readonly releaseId: string
}

const day = (text: string): CivilDate => text as CivilDate
/** A quarter that is over on whatever day the tests run. */
export const endedQuarter = '2026-Q1' as Quarter
/** X25519 as a page sends it. */
const testPublicKey = Buffer.alloc(32, 9).toString('base64')
const draftId = '019aa000-0000-7000-8000-00000000000d'

type ValidCalls = { readonly [N in RouteName]: (standing: Standing) => InputOf<N> }

/** One call of every route that succeeds as it stands; a new route does not compile without one. */
export const validCalls: ValidCalls = {
  'vault.status': () => ({}),
  'vault.connect': () => ({ publicKey: testPublicKey, purpose: 'ready' }),
  'vault.create': () => ({ unit: testSetup.unit, user: testSetup.user, passphrase: testPassphrase, recoveryKey: testRecoveryKey }),
  'vault.unlock': () => ({ passphrase: testPassphrase }),
  'vault.recover': () => ({ recoveryKey: testRecoveryKey, newPassphrase: testPassphrase }),
  'vault.openPractice': () => ({}),
  'vault.lock': () => ({}),
  'vault.flushed': () => ({}),
  'vault.setLook': () => ({ look: 'dark' }),
  'vault.leave': () => ({}),
  'vault.useFolder': () => ({}),
  'vault.backups': () => ({}),
  'vault.findBackups': () => ({}),
  'vault.restore': () => ({ backupId: '20260101T000000000Z-1', place: 'this-computer', secret: { kind: 'passphrase', passphrase: testPassphrase } }),
  'unit.read': () => ({}),
  'carers.list': () => ({ offset: 0, limit: 10 }),
  'carers.search': () => ({ text: 'Stående' }),
  'carers.similar': () => ({ firstName: 'Stina', lastName: 'Stående', birthYear: 1950 }),
  'carers.create': () => namedCarer('Ny', 'Anhörig'),
  'carers.update': ({ otherCarerId }) => ({ id: otherCarerId, version: 1, carer: namedCarer('Olle', 'Ändrad') }),
  'carers.open': ({ carerId }) => ({ id: carerId }),
  'carers.revealPersonalNumber': ({ carerId }) => ({ id: carerId }),
  'carers.timeline': ({ carerId }) => ({ id: carerId }),
  'caredFor.add': ({ carerId }) => ({ carerId, caredFor: somebodyCaredFor(), relation: daughter() }),
  'caredFor.link': ({ otherCarerId, caredForId }) => ({ carerId: otherCarerId, caredForId, relation: daughter() }),
  'caredFor.update': ({ relationId }) => ({ relationId, relationVersion: 1, caredForVersion: 1, caredFor: somebodyCaredFor({ alias: 'Mor' }), relation: daughter() }),
  'contacts.register': ({ carerId, otherCarerId }) => heldContact([carerId, otherCarerId], { note: 'ett samtal', heldOn: day('2026-03-02') }),
  'contacts.registerAnonymous': () => ({ heldOn: day('2026-03-02'), minutes: 15, contactFormCode: 'phone', conversationTypeCode: 'advice', areaCode: 'AO' }),
  'contacts.defaults': () => ({}),
  'contacts.proposedArea': ({ carerId }) => ({ carerIds: [carerId] }),
  'contacts.remove': ({ contactId }) => ({ id: contactId }),
  'contacts.restore': ({ contactId }) => ({ id: contactId }),
  'contacts.followedUp': ({ contactId }) => ({ id: contactId }),
  'contacts.today': () => ({}),
  'drafts.save': () => ({ id: draftId, form: 'contact', values: '{}' }),
  'drafts.mine': () => ({ form: 'contact' }),
  'drafts.discard': () => ({ id: draftId }),
  ...groupCalls,
  ...respiteCalls,
  ...calendarCalls,
  ...logCalls,
  ...keysCalls,
  'statistics.preview': () => ({ quarter: endedQuarter }),
  'statistics.release': () => ({ quarter: endedQuarter }),
  'statistics.releases': () => ({}),
  'statistics.released': () => ({ quarter: '2025-Q4' as Quarter }),
  'exports.releaseFile': ({ releaseId }) => ({ releaseId, kind: 'csv', suggestedName: 'kvartal.csv' }),
}

/** With the change of one's own passphrase at the end: after it the calls that ask for the passphrase have the wrong one. */
export const callableInTurn = <N extends RouteName>(routes: readonly N[]): readonly N[] => routes.toSorted((one, other) => Number(one === 'keys.changePassphrase') - Number(other === 'keys.changePassphrase'))

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<unknown>

const idOf = async (answer: Promise<unknown>): Promise<string> => ((await answer) as { readonly id: string }).id

/** Makes the records that the calls refer to; `ask` answers with the value or throws. */
export async function prepare(ask: Ask, personalNumber: string): Promise<Standing> {
  const carerId = await idOf(ask('carers.create', namedCarer('Stina', 'Stående', { personalNumber, personalNumberReason: 'säker identifiering', birthYear: 1950 })))
  const otherCarerId = await idOf(ask('carers.create', namedCarer('Olle', 'Stående')))
  const { caredForId, relationId } = (await ask('caredFor.add', { carerId, caredFor: somebodyCaredFor(), relation: daughter() })) as { readonly caredForId: string; readonly relationId: string }
  const contactId = await idOf(ask('contacts.register', heldContact([carerId], { heldOn: day('2026-02-03'), followUpOn: day('2026-02-10'), note: 'stående' })))
  const releaseId = await idOf(ask('statistics.release', { quarter: '2025-Q4' as Quarter }))
  const base = { carerId, otherCarerId, caredForId, relationId, contactId, releaseId }
  const planned = { ...(await prepareGroups(ask)), ...(await prepareRespite(ask, base)), ...(await prepareCalendar(ask, base)) }
  return { ...base, ...planned, ...(await prepareKeys(ask)), ...(await prepareLog(ask, base)) }
}
