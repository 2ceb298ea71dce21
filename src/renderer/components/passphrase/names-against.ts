import type { VaultStatus } from '#shared/contract/vault.ts'

/**
 * What a guesser would try first against a passphrase of this register: the municipality, and `user`, or whoever works now. The
 * store asks the same.
 */
export function namesAgainst(status: VaultStatus | undefined, user = status?.session?.userName): readonly string[] {
  const label = status?.known.find(({ register }) => register === status.register)?.label
  return [label, user].filter((name) => name !== undefined)
}
