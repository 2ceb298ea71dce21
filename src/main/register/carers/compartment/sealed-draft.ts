import { decryptBox, encryptBox, type Box } from '../../../store/key-file/aead-box.ts'
import type { Compartment } from './compartment.ts'

/** No form's values begin so: they are JSON. */
export const sealedDraftPrefix = 'sealed:'

const contextOf = (draftId: string): string => `draft ${draftId}`

/**
 * A half-written form of somebody who sees protected identities, as it is kept: she may be writing one's name in it, which must
 * not lie outside the compartment until she saves.
 */
export const sealDraft = (draftId: string, values: string, { boxes }: Compartment): string =>
  sealedDraftPrefix + JSON.stringify(encryptBox(boxes.bytes, Buffer.from(values), contextOf(draftId)))

/** The values of a kept draft; undefined for a sealed one that this key does not open. */
export function openDraft(draftId: string, values: string, compartment: Compartment | undefined): string | undefined {
  if (!values.startsWith(sealedDraftPrefix)) return values
  if (compartment === undefined) return undefined
  using plain = decryptBox(compartment.boxes.bytes, JSON.parse(values.slice(sealedDraftPrefix.length)) as Box, contextOf(draftId))
  return plain?.bytes.toString('utf8')
}
