import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { foldedTokens } from '#shared/domain/swedish-sort.ts'

interface Needle {
  readonly canary: string
  readonly encoding: string
  readonly bytes: Buffer
}

export interface Hit {
  readonly where: string
  readonly canary: string
  readonly encoding: string
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** The middle of the text in Base64, as it stands wherever in the encoded bytes it begins. */
const base64Forms = (text: string): readonly Buffer[] => [0, 1, 2].map((shift) => {
  const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64').replace(/=+$/, '')
  // The first and the last sign also depend on the neighbours.
  return Buffer.from(encoded.slice(Math.ceil((shift * 4) / 3), -1))
})

const jsonEscaped = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The ways a text may have been written down: as typed, in small letters, without å ä ö; a number also with its hyphen. */
function spellings(canary: string): readonly string[] {
  const digits = canary.replaceAll(/\D/g, '')
  const number = /^\d{12}$/.test(canary) ? [`${canary.slice(0, 8)}-${canary.slice(8)}`, canary.slice(2), `${canary.slice(2, 8)}-${canary.slice(8)}`] : /^\d[\d-]+$/.test(canary) ? [digits] : []
  const words = foldedTokens(canary)
  return [...new Set([canary, canary.toLowerCase(), canary.toUpperCase(), canary.normalize('NFD'), words.join(' '), ...(words.length === 1 ? words : []), ...number])].filter((each) => each.length > 5)
}

function needlesOf(canary: string): readonly Needle[] {
  return spellings(canary).flatMap((text) => [
    { encoding: 'utf8', bytes: Buffer.from(text) },
    { encoding: 'latin1', bytes: Buffer.from(text, 'latin1') },
    { encoding: 'utf16le', bytes: Buffer.from(text, 'utf16le') },
    { encoding: 'utf16be', bytes: utf16be(text) },
    ...base64Forms(text).map((bytes) => ({ encoding: 'base64', bytes })),
    { encoding: 'hex', bytes: Buffer.from(Buffer.from(text).toString('hex')) },
    { encoding: 'HEX', bytes: Buffer.from(Buffer.from(text).toString('hex').toUpperCase()) },
    { encoding: 'json', bytes: Buffer.from(jsonEscaped(text)) },
    { encoding: 'uri', bytes: Buffer.from(encodeURIComponent(text)) },
  ].map((needle) => ({ ...needle, canary })))
}

export type Scanner = (where: string, bytes: Buffer) => readonly Hit[]

/** Looks for every one of `canaries` in every encoding. */
export function canaryScanner(canaries: readonly string[]): Scanner {
  const needles = canaries.flatMap(needlesOf)
  return (where, bytes) => needles.filter((needle) => bytes.includes(needle.bytes)).map(({ canary, encoding }) => ({ where, canary, encoding }))
}

/** Every file under `folder`, however deep. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
}

/** What stands in any file under `folder`, or in the name of one. */
export const scanFolder = (scan: Scanner, folder: string): readonly Hit[] =>
  filesUnder(folder).flatMap((path) => [...scan(path, readFileSync(path)), ...scan(`name of ${path}`, Buffer.from(path.slice(folder.length)))])
