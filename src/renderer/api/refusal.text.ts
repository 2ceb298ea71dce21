const refusals: ReadonlyMap<string, string> = new Map([
  ['notes-in-case-system', 'Er organisation skriver anteckningar i verksamhetssystemet. Ta bort anteckningen här och skriv den där.'],
  ['not-valid-on-date', 'Ett av valen fanns inte det datumet. Välj ett annat, eller rätta datumet.'],
  ['notes-not-for-code', 'Den som är registrerad med kod kan inte ha anteckningar. Ta bort anteckningen, så kan samtalet sparas.'],
  ['registration-form-is-fixed', 'Om en person är registrerad med namn eller kod går inte att ändra efteråt. Registrera personen på nytt i stället.'],
  ['already-linked', 'Den anhöriga är redan kopplad till den här närstående.'],
  ['numbers-used-up', 'Årets nummerserie är slut. Kontakta den som ansvarar för programmet.'],
  ['file-cannot-be-replaced', 'Filen kan inte ersättas. Är den öppen i Excel eller ett annat program, stäng den där och försök igen. Det går också att spara med ett annat namn.'],
  ['quarter-not-over', 'Kvartalet är inte slut än. Det kan lämnas ut tidigast dagen efter kvartalets sista dag.'],
  ['cannot-be-protected', 'Siffrorna kan inte skyddas så att ingen går att känna igen. De lämnas därför inte ut.'],
])

/** Why the register said no; undefined for a reason that has no sentence of its own. */
export function refusalText(reason: string): string | undefined {
  return refusals.get(reason)
}
