import { z } from 'zod'
import { carerEntry, type CarerEntry } from './carer-entry.ts'

const draft = z.object({ format: z.literal(1), carerId: z.string().optional(), entry: carerEntry })

export interface CarerDraft {
  /** The carer being changed; absent for a new one. */
  readonly carerId?: string | undefined
  readonly entry: CarerEntry
}

/** The draft as the register keeps it; under a code it holds nothing that says who the person is. */
export function encodeCarerDraft({ carerId, entry }: CarerDraft): string {
  const nameless = { firstName: '', lastName: '', personalNumber: '', personalNumberReason: '', phone: '', email: '', address: '' }
  return JSON.stringify({ format: 1, ...(carerId !== undefined && { carerId }), entry: entry.registrationForm === 'code' ? { ...entry, ...nameless } : entry })
}

/** Undefined for what another version wrote and this one cannot show. */
export function decodeCarerDraft(values: string): CarerDraft | undefined {
  try {
    const read = draft.safeParse(JSON.parse(values))
    return read.success ? { carerId: read.data.carerId, entry: read.data.entry } : undefined
  } catch {
    return undefined
  }
}
