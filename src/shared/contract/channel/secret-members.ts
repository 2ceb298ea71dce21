/**
 * Members of inputs that are answered beside the lock and yet are secrets: they go sealed, and only the store reads them. The rest of such
 * an input goes in clear, for the shell acts on it. Routes that are not named `vault.` have nothing that the shell acts on: their whole
 * input and output is sealed. Without zod, so that the preload can import it.
 */
export const secretMembers = {
  'vault.create': ['passphrase', 'recoveryKey', 'otherHalf'],
  'vault.unlock': ['passphrase'],
  'vault.recover': ['recoveryKey', 'otherHalf', 'newPassphrase'],
  'vault.restore': ['secret'],
} as const

export type OpeningName = keyof typeof secretMembers

export const isOpeningName = (name: string): name is OpeningName => Object.hasOwn(secretMembers, name)
