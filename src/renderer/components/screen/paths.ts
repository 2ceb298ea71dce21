/** The screens, by address; the address lives in memory only. */
export const paths = {
  today: '/',
  carers: '/anhoriga',
  newCarer: '/anhoriga/ny',
  groups: '/grupper',
  newGroup: '/grupper/ny',
  respite: '/avlosning',
  calendar: '/kalender',
  statistics: '/statistik',
  log: '/logg',
  settings: '/installningar',
} as const

/** The page of one carer. */
export const carerPath = (carerId: string): string => `/anhoriga/${carerId}`

/** The page of one group; `tab` is which part of it is in front. */
export const groupPath = (groupId: string, tab?: 'deltagare' | 'narvaro' | 'traffar'): string => `/grupper/${groupId}${tab === undefined ? '' : `?flik=${tab}`}`

/** A new group that begins as a copy of this one. */
export const copyGroupPath = (groupId: string): string => `/grupper/ny?fran=${groupId}`

/** One part of the log; `event` narrows the events to a kind, `carerId` is whose readers are asked for. */
export function logPath(part: 'handelser' | 'person' | 'kontroll', { event, carerId }: { readonly event?: string; readonly carerId?: string } = {}): string {
  return `/logg?flik=${part}${event === undefined ? '' : `&handelse=${event}`}${carerId === undefined ? '' : `&vem=${carerId}`}`
}

/** One part of the settings. */
export const settingsPath = (part: 'sakerhet' | 'losenord' | 'anvandare' | 'nycklar' | 'sakerhetskopior' | 'lasning' | 'exportera'): string => `/installningar?del=${part}`

/** One family's right to respite and its bookings. */
export const grantPath = (grantId: string): string => `/avlosning/${grantId}`
