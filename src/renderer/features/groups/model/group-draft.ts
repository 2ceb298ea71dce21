import { z } from 'zod'
import { groupEntry, type GroupEntry } from './group-entry.ts'

const draft = z.object({ format: z.literal(1), copiedFromId: z.string().optional(), entry: groupEntry })

export interface GroupDraft {
  /** The group that it began as a copy of. */
  readonly copiedFromId?: string | undefined
  readonly entry: GroupEntry
}

/** The draft as the register keeps it. */
export function encodeGroupDraft({ copiedFromId, entry }: GroupDraft): string {
  return JSON.stringify({ format: 1, ...(copiedFromId !== undefined && { copiedFromId }), entry })
}

/** Undefined for what another version wrote and this one cannot show. */
export function decodeGroupDraft(values: string): GroupDraft | undefined {
  try {
    const read = draft.safeParse(JSON.parse(values))
    return read.success ? { copiedFromId: read.data.copiedFromId, entry: read.data.entry } : undefined
  } catch {
    return undefined
  }
}
