import { IntakeError } from '../intake-error.ts'

const declaration = /^<\?xml\s[^>]*\?>/u
const otherEncoding = /encoding\s*=\s*["'](?!utf-?8["'])/iu

/** Only comments and character data may begin with `<!`: a document type or an entity never has a place here. */
const marked = /<!(?!--|\[CDATA\[)/u

/**
 * Lets through XML that can refer to nothing outside itself: UTF-8, no document type, no entity, no instruction but
 * the first line.
 *
 * @returns the text
 * @throws IntakeError `unsafe-content`
 */
export function checkXml(bytes: Buffer): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // In another encoding a document type would pass unseen.
    throw new IntakeError('unsafe-content')
  }
  const first = declaration.exec(text)?.[0] ?? ''
  const rest = text.slice(first.length)
  if (otherEncoding.test(first) || text.includes('\u0000') || rest.includes('<?') || marked.test(rest)) throw new IntakeError('unsafe-content')
  return text
}
