import type { IntakeAnswer } from '#shared/contract/intake.ts'
import { readTable } from './read-table.ts'

// A process for one foreign file: it is given the bytes, answers once, and is ended. It has no key, no register,
// no path, and nothing to write to.

interface ParentPort {
  postMessage(message: IntakeAnswer): void
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

const answer = async (bytes: unknown): Promise<IntakeAnswer> =>
  (bytes instanceof Uint8Array ? readTable(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : { ok: false, code: 'damaged' })

if (parentPort === undefined) {
  process.once('message', (bytes) => void answer(bytes).then((message) => process.send?.(message)))
  process.once('disconnect', () => process.exit(0))
} else {
  parentPort.once('message', ({ data }) => void answer(data).then((message) => parentPort.postMessage(message)))
}
