import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { HandlerContext } from '../../../../store/handler.ts'
import type { ReadDb } from '../../../../store/database/connection.ts'
import { carers } from '../../carers.schema.ts'
import { attendanceEvents } from './attendance-events.ts'
import { contactEvents } from './contact-events.ts'
import { respiteEvents } from './respite-events.ts'
import { keyOf, type TimelineSource } from './timeline-page.ts'

const sources: readonly TimelineSource[] = [contactEvents, attendanceEvents, respiteEvents]

/** What has happened with a carer and what is booked, newest first, from below `before`. Errors: not-found. */
export async function carerTimeline(db: ReadDb, { id, before, limit }: ParsedInputOf<'carers.timeline'>, { scope, protectedKey }: Pick<HandlerContext, 'scope' | 'protectedKey'>): Promise<OutputOf<'carers.timeline'>> {
  const [carer] = await db.select({ firstContactOn: carers.firstContactOn }).from(carers).where(eq(carers.id, id))
  if (carer === undefined) throw new AppError('not-found')
  const first: TimelineEntry = { kind: 'first-contact', key: keyOf(carer.firstContactOn, ''), heldOn: carer.firstContactOn }
  const found: TimelineEntry[] = before === undefined || first.key < before ? [first] : []
  // One more than the page from each kind: whichever of them comes next, it is known whether there is more.
  for (const source of sources) found.push(...await source(db, { carerId: id, before, limit: limit + 1, scope, seesProtected: protectedKey !== undefined }))
  const entries = found.toSorted((a, b) => (a.key < b.key ? 1 : -1))
  return { entries: entries.slice(0, limit), hasMore: entries.length > limit }
}
