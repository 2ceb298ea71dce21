/** What *Öva med exempeldata* is filled with: enough to search and count, little enough to know one's way about. */
export const practiceRegister = { carers: 60, contacts: 600, seed: 2009, notes: true } as const
