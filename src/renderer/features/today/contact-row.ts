import type { OutputOf } from '#shared/contract/index.ts'

/** A line of one's own work, as the register gives it. */
export type ContactRow = OutputOf<'contacts.today'>['followUps'][number]
