import { z } from 'zod'
import { contactEntry, type ContactEntry } from './contact-entry.ts'

const draft = z.object({ format: z.literal(1), kept: z.boolean(), entry: contactEntry })

export interface ContactDraft {
  /** The user put it aside on purpose: it waits on Idag and is not opened by itself. */
  readonly kept: boolean
  readonly entry: ContactEntry
}

/**
 * The draft as the register keeps it. An anonymous one holds neither name nor note, also when they
 * were typed before the switch. JSON writes a lone surrogate as an escape, so any text comes back.
 */
export function encodeContactDraft({ kept, entry }: ContactDraft): string {
  return JSON.stringify({ format: 1, kept, entry: entry.isAnonymous ? { ...entry, carers: [], note: '', followUpOn: '' } : entry })
}

/** Undefined for what another version wrote and this one cannot show. */
export function decodeContactDraft(values: string): ContactDraft | undefined {
  try {
    const read = draft.safeParse(JSON.parse(values))
    return read.success ? { kept: read.data.kept, entry: read.data.entry } : undefined
  } catch {
    return undefined
  }
}
