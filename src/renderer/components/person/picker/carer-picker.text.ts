export const carerPickerText = {
  placeholder: 'Sök anhörig',
  searching: 'Söker …',
  nobody: 'Ingen hittades. Sök på namn, person-, samordnings- eller ärendenummer.',
  similar: 'Visar även liknande stavning',
  hits: (count: number) => (count === 1 ? '1 träff' : `${count} träffar`),
  remove: (name: string) => `Ta bort ${name}`,
  chosen: (names: readonly string[]) => (names.length === 0 ? 'Ingen vald' : `Valda: ${names.join('; ')}`),
  protectedBadge: 'Skyddade personuppgifter',
} as const
