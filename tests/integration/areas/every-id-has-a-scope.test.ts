import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Route, ScopedKind } from '#shared/contract/define.ts'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { caseworkRoles } from '#shared/contract/roles.ts'
import { validCalls, type Standing } from '../../support/valid-calls.ts'

/** What a name of a member says that its id is of; `undefined`: of nothing that lies in an area. */
const kindByName: Readonly<Record<string, ScopedKind | undefined>> = {
  carerId: 'carer', carerIds: 'carer', caredForId: 'cared-for', relationId: 'relation', contactId: 'contact', groupId: 'group', exceptGroupId: 'group', copiedFromId: 'group',
  meetingId: 'meeting', grantId: 'grant', bookingId: 'booking', exceptBookingId: 'booking', exceptBookingIds: 'booking',
  // Staff, rooms, own drafts and protected counts.
  draftId: undefined, relieverId: undefined, placeId: undefined, userId: undefined, releaseId: undefined,
}
/** What `id` is of, by the route. */
const kindOfOwnId: Readonly<Record<string, ScopedKind | undefined>> = {
  carers: 'carer', contacts: 'contact', groups: 'group', meetings: 'meeting', participants: 'participation', respite: 'booking', 'respite.saveGrant': 'grant',
  drafts: undefined, absences: undefined, outreach: undefined, localDays: undefined, places: undefined, leaders: undefined, relievers: undefined,
}
/** Leaders are staff, also where they stand in a group or a meeting. */
const isStaff = (path: readonly string[]): boolean => path.includes('leaders') || path.includes('days')

const routes = Object.keys(contract) as RouteName[]
const routeOf = (name: RouteName): Route => contract[name]
const isCasework = (name: RouteName): boolean => {
  const { roles } = routeOf(name)
  return roles !== 'anyone' && roles.some((role) => caseworkRoles.some((each) => each === role))
}

type Json = { readonly format?: string; readonly properties?: Readonly<Record<string, Json>>; readonly items?: Json; readonly anyOf?: readonly Json[]; readonly oneOf?: readonly Json[] }

/** The paths of every id in an input: member names, `[]` for the elements of a list. */
function idPaths(schema: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (schema.format === 'uuid') return [path]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => idPaths(member, [...path, name])),
    ...(schema.items === undefined ? [] : idPaths(schema.items, [...path, '[]'])),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((each) => idPaths(each, path)),
  ]
}

const pathsOf = (name: RouteName) => [...new Map(idPaths(z.toJSONSchema(routeOf(name).input, { io: 'input', unrepresentable: 'any' }) as Json).map((path) => [path.join('.'), path])).values()]

function kindOf(name: RouteName, path: readonly string[]): ScopedKind | undefined | 'unknown' {
  const member = path.filter((step) => step !== '[]').at(-1) ?? ''
  if (isStaff(path)) return undefined
  if (member !== 'id') return member in kindByName ? kindByName[member] : 'unknown'
  for (const key of [name, name.split('.')[0] ?? '']) if (key in kindOfOwnId) return kindOfOwnId[key]
  return 'unknown'
}

let ids = 0
const freshId = (): string => `019aa000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`
const anything = new Proxy({}, { get: (_, name) => (name === 'me' ? { kind: 'user', id: freshId() } : freshId()) }) as Standing

/** `input` with `id` at `path`; undefined where it has no such place. */
function withIdAt(input: unknown, path: readonly string[], id: string): unknown {
  const [step, ...rest] = path
  if (step === undefined) return id
  if (step === '[]') return Array.isArray(input) ? [...input.slice(1), withIdAt(input[0] ?? {}, rest, id)] : [withIdAt({}, rest, id)]
  return { ...(input as object), [step]: withIdAt((input as Record<string, unknown> | undefined)?.[step], rest, id) }
}

it('knows what every id in a route of case work is of', () => {
  const unknown = routes.filter(isCasework).flatMap((name) => pathsOf(name).filter((path) => kindOf(name, path) === 'unknown').map((path) => `${name}: ${path.join('.')}`))
  expect(unknown).toEqual([])
})

const cases = routes.filter((name) => isCasework(name)).flatMap((name) =>
  pathsOf(name).flatMap((path) => {
    const kind = kindOf(name, path)
    return kind === undefined || kind === 'unknown' ? [] : [[`${name} ${path.join('.')}`, name, path, kind] as const]
  }))

it('looks at every kind of record', () => {
  expect(new Set(cases.map(([, , , kind]) => kind)).size).toBe(9)
  expect(cases.length).toBeGreaterThan(50)
})

it.each(cases)('%s is checked against the areas of whoever asks', (_label, name, path, kind) => {
  const id = freshId()
  const standing = validCalls[name](anything) as object
  const variants = [withIdAt(standing, path, id), ...(name === 'respite.paper' ? [withIdAt({ kind: 'carer-month', from: '2026-03-01', to: '2026-03-31' }, path, id)] : [])]
  const parsed = variants.map((input) => routeOf(name).input.safeParse(input)).find((read) => read.success)
  expect(parsed?.data).toBeDefined()
  expect(routeOf(name).scope?.(parsed?.data)).toContainEqual({ kind, id })
})
