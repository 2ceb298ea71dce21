import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { Session } from '#shared/contract/roles.ts'
import { settingsPath } from '../../components/screen/paths.ts'
import { settingsText as text } from './settings.text.ts'

export type SettingsPart = Parameters<typeof settingsPath>[0]

interface PartEntry {
  readonly part: SettingsPart
  readonly label: string
  /** The route without which the part is of no use. */
  readonly door: RouteName
}

const entries: readonly PartEntry[] = [
  { part: 'sakerhet', label: text.security, door: 'keys.status' },
  { part: 'losenord', label: text.ownPassphrase, door: 'keys.changePassphrase' },
  { part: 'lasning', label: text.lock, door: 'unit.read' },
  { part: 'anvandare', label: text.users, door: 'users.list' },
  { part: 'nycklar', label: text.keys, door: 'keys.rotate' },
  { part: 'sakerhetskopior', label: text.backups, door: 'backups.check' },
  { part: 'exportera', label: text.exit, door: 'exit.exportAll' },
]

/** The parts that this user can do anything with. The gate refuses the calls; this only keeps the doors out of sight. */
export function partsFor(session: Session | undefined): readonly PartEntry[] {
  return entries.filter(({ door }) => mayCall(contract[door], session))
}

/** The part that an address asks for; the first one where it asks for none that is there. */
export function partOf(asked: string | null, parts: readonly PartEntry[]): PartEntry | undefined {
  return parts.find(({ part }) => part === asked) ?? parts[0]
}
