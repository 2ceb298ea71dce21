/** How a promise is kept: by mathematics, by the program, or by people. */
export type Enforcement = 'cryptography' | 'app' | 'routine'
export const enforcements = ['cryptography', 'app', 'routine'] as const satisfies readonly Enforcement[]
