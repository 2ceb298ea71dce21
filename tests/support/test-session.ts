import type { Session } from '#shared/contract/roles.ts'

/** A consultant of every area, with what `other` says instead. */
export const testSession = (other: Partial<Session> = {}): Session => ({
  sessionId: 'test', userId: 'test', userName: 'Kim Konsulent', roles: ['consultant'], areas: ['AO', 'FH', 'IFO', 'GEM'], seesProtected: true, mustChangePassphrase: false, ...other,
})
