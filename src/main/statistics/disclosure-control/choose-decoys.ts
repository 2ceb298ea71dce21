import { createHmac } from 'node:crypto'

/**
 * Picks, with a key that never leaves the register, the cells of a release that are kept hidden even
 * if they could be shown. Whoever knows the program but not the key can then not conclude from *which*
 * cells are hidden what is in them. The same key, release and cell give the same choice.
 *
 * `share` is the expected share of cells, 0…1; the design's default is 0.03.
 */
export function chooseDecoys(key: Uint8Array, releaseId: string, cellIds: Iterable<string>, share = 0.03): ReadonlySet<string> {
  const isDecoy = (id: string): boolean => {
    const digest = createHmac('sha256', key).update(JSON.stringify([releaseId, id])).digest()
    return digest.readUIntBE(0, 6) < share * 2 ** 48
  }
  return new Set([...cellIds].filter(isDecoy))
}
