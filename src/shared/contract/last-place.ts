import { z } from 'zod'
import { civilDate, clockTime } from './values.ts'

/** Where somebody was when the register locked: an address and a draft, no content. She comes back to it, in a window that knows nothing else. */
export const lastPlace = z.strictObject({
  path: z.string().startsWith('/').max(300),
  /** The contact form that was open: its draft and whom it began with. */
  contact: z.strictObject({
    draftId: z.uuid(),
    carerIds: z.array(z.uuid()).max(50).readonly(),
    planned: z.strictObject({ heldOn: civilDate, startsAt: clockTime.optional() }).optional(),
  }).optional(),
})
export type LastPlace = z.output<typeof lastPlace>

/** Light or dark; `auto` is as the computer has it. */
export const looks = ['auto', 'light', 'dark'] as const
export const look = z.enum(looks)
export type Look = z.output<typeof look>
