import { uuidv7 } from '#shared/domain/ids.ts'

export function newDraftId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
