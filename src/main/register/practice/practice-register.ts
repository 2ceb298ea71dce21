/** What *Öva med exempeldata* is filled with: enough to search, plan and count, little enough to know one's way about. */
export const practiceRegister = { carers: 160, contacts: 2400, seed: 2009, notes: true, plan: 'practice' } as const
