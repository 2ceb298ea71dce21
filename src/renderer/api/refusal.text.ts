const refusals: ReadonlyMap<string, string> = new Map([
  ['notes-in-case-system', 'Er organisation skriver anteckningar i verksamhetssystemet. Ta bort anteckningen här och skriv den där.'],
  ['not-valid-on-date', 'Ett av valen fanns inte det datumet. Välj ett annat, eller rätta datumet.'],
  ['quarter-not-over', 'Kvartalet är inte slut än. Det kan lämnas ut tidigast dagen efter kvartalets sista dag.'],
  ['cannot-be-protected', 'Siffrorna kan inte skyddas så att ingen går att känna igen. De lämnas därför inte ut.'],
])

/** Why the register said no; undefined for a reason that has no sentence of its own. */
export function refusalText(reason: string): string | undefined {
  return refusals.get(reason)
}
