import { inflateRawSync } from 'node:zlib'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'

/**
 * A stem that no word, code or encoded byte of the app contains: where it stands, a person's data stands. Long, since pages that a
 * wrong key has turned into noise are searched too, and four letters stand in each gibibyte of noise once by chance.
 */
const stem = 'Zqxvkwjp'
const carers = 40

const canary = (n: number): string => `${stem}${String(n).padStart(3, '0')}y`

/** Names, addresses and notes of forty persons: 200 in all. */
export const personCanaries: readonly string[] = Array.from({ length: carers * 5 }, (_, n) => canary(n))

/** Writes them into a register as a day's work would. */
export async function plantPersons(open: OpenRegister): Promise<void> {
  const call = (route: 'carers.create' | 'contacts.register' | 'statistics.release', input: unknown) => callHandler(open, route, input, undefined, systemClock)
  for (let n = 0; n < carers; n += 1) {
    const [firstName, lastName, email, address, note] = personCanaries.slice(n * 5, n * 5 + 5)
    const { id } = await call('carers.create', {
      registrationForm: 'identified', firstName, lastName, email: `${email}@example.org`, address: `${address} 7`, sexCode: n % 2 === 0 ? 'woman' : 'man', birthYear: 1950, howContactCode: 'unknown',
      statusCode: 'active', firstContactOn: '2026-01-07', informationGivenOn: '2026-01-07', informationGivenCode: 'spoken', protectedIdentityCode: 'none-known',
    }) as { readonly id: string }
    await call('contacts.register', {
      heldOn: '2026-02-03', minutes: 30, carerIds: [id], supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO', statusCode: 'held', note: `hon sade ${note} två gånger`,
    })
  }
  await call('statistics.release', { quarter: '2026-Q1' })
}

const spellings = [stem, stem.toLowerCase(), stem.toUpperCase()]
const needles: readonly Buffer[] = spellings.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16(), Buffer.from(Buffer.from(text).toString('hex'))])
/** The stem in Base64 at each of its three alignments, without the signs that depend on neighbours. */
const encoded: readonly Buffer[] = spellings.flatMap((text) => [0, 1, 2].map((shift) => {
  const base64 = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64')
  return Buffer.from(base64.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + text.length) * 4) / 3)))
}))

/** How many places of that many bytes of noise would look like a person, on the average. */
export const foundInNoise = (bytes: number): number => [...needles, ...encoded].reduce((sum, { length }) => sum + bytes * 256 ** -length, 0)

/** True when some person's data may stand in `bytes`, in whatever encoding. */
export const hasPerson = (bytes: Buffer): boolean => [...needles, ...encoded].some((needle) => bytes.includes(needle))

/** The three figures after each place where `needle` stands, one byte each or `width` bytes apart. */
function* numbersAfter(bytes: Buffer, needle: Buffer, width: 1 | 2): Generator<string> {
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
    const from = at + needle.length
    yield bytes.subarray(from, from + 3 * width).toString(width === 1 ? 'latin1' : 'utf16le')
  }
}

/** Which of the 200 stand in `bytes` as text. */
export const canariesIn = (bytes: Buffer): readonly string[] => {
  const numbers = new Set(spellings.flatMap((text) => [...numbersAfter(bytes, Buffer.from(text), 1), ...numbersAfter(bytes, Buffer.from(text, 'utf16le'), 2)]))
  return personCanaries.filter((each) => numbers.has(each.slice(stem.length, -1)))
}

/** The parts of zip archives (an .xlsx is one) that begin anywhere in `bytes`, unpacked. */
export function unpacked(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    try {
      parts.push(inflateRawSync(bytes.subarray(start), { maxOutputLength: 64 * 1024 * 1024 }))
    } catch {
      // Not compressed, or no archive after all: its bytes are scanned as they are.
    }
  }
  return parts
}
