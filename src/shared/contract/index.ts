import type { z } from 'zod'
import { caredForRoutes } from './cared-for.ts'
import { carerRoutes } from './carers.ts'
import { contactRoutes } from './contacts.ts'
import type { Route, RouteKind, WithoutPassphrase } from './define.ts'
import { draftRoutes } from './drafts.ts'
import { calendarRoutes } from './planning/calendar.ts'
import { backupRoutes, reminderRoutes } from './keeping/backups.ts'
import { exitRoutes } from './keeping/exit.ts'
import { keyRoutes } from './keeping/keys.ts'
import { logRoutes } from './keeping/log.ts'
import { reviewRoutes } from './keeping/reviews.ts'
import { userRoutes } from './keeping/users.ts'
import { groupRoutes } from './planning/groups.ts'
import { meetingRoutes } from './planning/meetings.ts'
import { participantRoutes } from './planning/participants.ts'
import { relieverRoutes } from './planning/relievers.ts'
import { resourceRoutes } from './planning/resources.ts'
import { respiteRoutes } from './planning/respite.ts'
import { statisticsRoutes } from './statistics.ts'
import { unitRoutes } from './unit.ts'
import { vaultRoutes } from './vault.ts'

/** Everything the app can do. There is no other list. */
export const contract = {
  ...vaultRoutes,
  ...unitRoutes,
  ...userRoutes,
  ...keyRoutes,
  ...backupRoutes,
  ...reminderRoutes,
  ...logRoutes,
  ...reviewRoutes,
  ...exitRoutes,
  ...carerRoutes,
  ...caredForRoutes,
  ...contactRoutes,
  ...draftRoutes,
  ...resourceRoutes,
  ...groupRoutes,
  ...meetingRoutes,
  ...participantRoutes,
  ...relieverRoutes,
  ...respiteRoutes,
  ...calendarRoutes,
  ...statisticsRoutes,
} as const

export type Contract = typeof contract
export type RouteName = keyof Contract
export type RoutesOfKind<K extends RouteKind> = { [N in RouteName]: Contract[N] extends Route<K> ? N : never }[RouteName]
export type QueryName = RoutesOfKind<'query'>
export type CommandName = RoutesOfKind<'command'>
export type UpkeepName = RoutesOfKind<'upkeep'>
export type VaultName = RoutesOfKind<'vault'>

/** What a caller writes. */
export type InputOf<N extends RouteName> = z.input<Contract[N]['input']>
/** What passes the gate, after the schema. */
export type ParsedInputOf<N extends RouteName> = z.output<Contract[N]['input']>
/** The same when the store has checked the caller's passphrase and taken it out. */
export type HandledInputOf<N extends RouteName> = WithoutPassphrase<ParsedInputOf<N>>
export type OutputOf<N extends RouteName> = z.output<Contract[N]['output']>

export const isRouteName = (name: string): name is RouteName => Object.hasOwn(contract, name)
