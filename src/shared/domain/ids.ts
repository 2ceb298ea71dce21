/** True for a UUID in lower-case text, of any version. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of time, then 74 random bits, so that ids made later
 * sort later. `now` is milliseconds since 1970; `random` is 10 bytes from a secure source, of which
 * six bits give way to the version and variant marks. Throws RangeError on any other input.
 */
export function uuidv7(now: number, random: Uint8Array): string {
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError('time outside 48 bits')
  if (random.length !== 10) throw new RangeError('ten random bytes are needed')
  const tail = random.slice()
  tail[0] = ((tail[0] ?? 0) & 0x0f) | 0x70
  tail[2] = ((tail[2] ?? 0) & 0x3f) | 0x80
  const hex = now.toString(16).padStart(12, '0') + Array.from(tail, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
