import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { namedCarer } from '../carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../open-test-register.ts'
import { everySecondWeek, groupDetails } from './group-inputs.ts'

type Create = InputOf<'groups.create'>

/** A real encrypted register and short ways to say what a group test says often. */
export interface GroupRegister extends TestRegister {
  /** The user as a leader. */
  readonly me: Create['group']['leaders'][number]
  readonly carers: (count: number) => Promise<readonly string[]>
  readonly group: (over?: Partial<Create['group']>, rest?: Partial<Omit<Create, 'group'>>) => Promise<string>
  /** Changes what the group is, from how it stands now. */
  readonly update: (id: string, over: Partial<Create['group']>) => Promise<OutputOf<'groups.update'>>
  readonly open: (id: string) => Promise<OutputOf<'groups.open'>>
  readonly add: (groupId: string, carerId: string, statusCode?: 'invited' | 'queued' | 'enrolled') => Promise<OutputOf<'participants.add'>>
  /** Changes a participation as it stands now. */
  readonly change: (groupId: string, participantId: string, change: Partial<InputOf<'participants.change'>> & Pick<InputOf<'participants.change'>, 'statusCode'>) => Promise<OutputOf<'participants.change'>>
  /** Who waits, in order. */
  readonly queue: (groupId: string) => Promise<readonly string[]>
  readonly rows: (table: string) => unknown
}

export async function openGroupRegister(today = '2026-11-22' as CivilDate): Promise<GroupRegister> {
  const register = await openTestRegister({ today })
  const { call } = register
  const me = { kind: 'user', id: register.userId } as const
  const open = (id: string) => call('groups.open', { id })
  return {
    ...register,
    me,
    open,
    async carers(count) {
      const ids: string[] = []
      for (let n = 1; n <= count; n += 1) ids.push((await call('carers.create', namedCarer(`Förnamn${n}`, `Efternamn${String(n).padStart(2, '0')}`))).id)
      return ids
    },
    async group(over = {}, rest = {}) {
      return (await call('groups.create', { group: groupDetails([me], over), meetings: everySecondWeek(), ...rest })).id
    },
    async update(id, over) {
      const { version, group: { placeName: _, ...group } } = await open(id)
      return call('groups.update', { id, version, group: { ...group, ...over } })
    },
    add: (groupId, carerId, statusCode = 'enrolled') => call('participants.add', { groupId, carerId, statusCode, appliedOn: today }),
    async change(groupId, id, change) {
      const { participants } = await open(groupId)
      return call('participants.change', { id, version: participants.find((one) => one.id === id)?.version ?? 0, ...change })
    },
    async queue(groupId) {
      return (await open(groupId)).participants.filter(({ statusCode }) => statusCode === 'queued').map(({ id }) => id)
    },
    rows: (table) => register.connection.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  }
}
