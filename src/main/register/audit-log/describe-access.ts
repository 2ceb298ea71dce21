import { createHmac } from 'node:crypto'
import type { LogRule, NotLogged, Route } from '#shared/contract/define.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { AccessEntry } from './append-access-entries.ts'

export interface AccessFacts {
  readonly at: string
  readonly session: Session
  readonly route: string
  readonly input: unknown
  readonly output: unknown
  readonly termKey: Buffer
}

const isRule = (log: LogRule<unknown, unknown> | NotLogged): log is LogRule<unknown, unknown> => 'event' in log

/** True when a call of this route leaves an entry. */
export const isLogged = (route: Route): boolean => isRule(route.log)

/** A searched name as a keyed hash: equal searches can be recognised, the name cannot be read. */
const hashTerm = (key: Buffer, term: string): string =>
  createHmac('sha256', key).update(term.normalize('NFC').trim().toLowerCase()).digest('hex').slice(0, 32)

/** The log entries that the contract asks for; one per object, so that "who looked at her" is one look-up. */
export function describeAccess(route: Route, facts: AccessFacts): readonly AccessEntry[] {
  if (!isRule(route.log)) return []
  const { log } = route
  const base = {
    at: facts.at,
    userId: facts.session.userId,
    sessionId: facts.session.sessionId,
    event: log.event,
    purpose: log.purpose,
    route: facts.route,
    termHash: log.term === undefined ? undefined : hashTerm(facts.termKey, log.term(facts.input)),
    hits: log.hits?.(facts.output),
  }
  // Somebody named twice in one call was still looked at once.
  const objects = [...new Set(log.objects?.(facts.input, facts.output))]
  return objects.length === 0 ? [base] : objects.map((objectId) => ({ ...base, objectId }))
}
