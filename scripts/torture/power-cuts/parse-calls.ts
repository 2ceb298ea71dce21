/** One call to the system that has returned, as strace tells it. */
export interface Call {
  readonly name: string
  /** In strace's own words; strings and the paths behind descriptors in hexadecimal. */
  readonly args: readonly string[]
  /** -1 where it failed. */
  readonly result: number
  /** The file behind the descriptor that it returned. */
  readonly opened: string | undefined
}

/** The bytes of a string that strace wrote with -xx. Throws where it was cut short: what was written would not be known. */
export function bytesOf(text: string): Buffer {
  const quoted = /^"((?:\\x[0-9a-f]{2})*)"$/u.exec(text)
  if (quoted === null) throw new Error(`not a whole string: ${text.slice(0, 40)}`)
  return Buffer.from((quoted[1] ?? '').replaceAll('\\x', ''), 'hex')
}

/** A descriptor with the file behind it, `5</folder/file>`. */
export function descriptorOf(text: string): { readonly number: number; readonly path: string } | undefined {
  const found = /^(-?\d+|AT_FDCWD)<([^>]*)>$/u.exec(text)
  return found === null ? undefined : { number: Number(found[1]), path: pathOf(found[2] ?? '') }
}

const pathOf = (text: string): string => Buffer.from(text.replaceAll(/\\x([0-9a-f]{2})|([^\\])/gu, (_, hex: string | undefined, plain: string | undefined) => hex ?? Buffer.from(plain ?? '').toString('hex')), 'hex').toString()

/** Comma by comma, but not inside the brackets of a vector. */
function splitArgs(text: string): readonly string[] {
  if (!text.includes('[')) return text.split(', ')
  return text.split(/, (?![^[]*\])/u)
}

function parseOne(text: string): Call | undefined {
  const opening = text.indexOf('(')
  const closing = text.lastIndexOf(') ')
  const result = /^\) += (-?\d+|0x[0-9a-f]+|\?)(?:<([^>]*)>)?/u.exec(text.slice(closing))
  if (opening < 0 || closing < 0 || result === null) return undefined
  return { name: text.slice(0, opening), args: splitArgs(text.slice(opening + 1, closing)), result: Number(result[1]), opened: result[2] === undefined ? undefined : pathOf(result[2]) }
}

/**
 * What `strace -f -y -xx` wrote, call by call, in the order in which they returned. Threads that wait for each other
 * return in the order in which they worked; a call that another thread's came in between is put together again.
 */
export function parseCalls(text: string): readonly Call[] {
  const begun = new Map<string, string>()
  const calls: Call[] = []
  for (const line of text.split('\n')) {
    const [, thread = '', told = ''] = /^(\d+) +(.*)$/u.exec(line) ?? []
    const resumed = /^<\.\.\. \w+ resumed>/u.exec(told)
    if (told.endsWith('<unfinished ...>')) {
      begun.set(thread, told.slice(0, -'<unfinished ...>'.length).trimEnd())
      continue
    }
    const whole = resumed === null ? told : `${begun.get(thread) ?? ''}${told.slice(resumed[0].length)}`
    const call = parseOne(whole)
    if (call !== undefined) calls.push(call)
  }
  return calls
}
