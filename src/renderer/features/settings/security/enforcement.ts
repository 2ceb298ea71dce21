/** How a promise is kept: by mathematics, by the program, or by people. */
export const enforcements = ['cryptography', 'app', 'routine'] as const
export type Enforcement = (typeof enforcements)[number]
