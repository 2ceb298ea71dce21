const [loadable, writable, headerAt, countAt, headerSize] = [1, 2, 32, 56, 56]

/**
 * How many bytes that a process has written in its memory stand in the core file that it left (ELF, 64 bits, little-endian). What else stands there are a few pages
 * of the system's own, which every process sees, and its notes about the process, the registers of the processor among them.
 */
export function memoryInCore(file: Buffer): number {
  const from = Number(file.readBigUInt64LE(headerAt))
  const headers = Array.from({ length: file.readUInt16LE(countAt) }, (_, n) => file.subarray(from + n * headerSize, from + (n + 1) * headerSize))
  return headers.reduce((sum, header) => sum + (header.readUInt32LE(0) === loadable && (header.readUInt32LE(4) & writable) !== 0 ? Number(header.readBigUInt64LE(32)) : 0), 0)
}
