import type { HandlerContext } from '../../store/handler.ts'

/** Who acts, limited to what, when, and with which ids. */
export type Actor = Pick<HandlerContext, 'session' | 'scope' | 'now' | 'today' | 'newId'>

/** The columns of a row that is changed. */
export const changed = ({ session, now }: Actor) => ({ changedAt: now, changedBy: session.userId })

/** The columns of a new row. */
export const created = (actor: Actor) => ({ createdAt: actor.now, createdBy: actor.session.userId, ...changed(actor), version: 1 })
