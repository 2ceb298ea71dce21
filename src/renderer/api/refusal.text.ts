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
  ['needs-protected-key', 'Det här kan bara göras av en kollega som har behörighet att se skyddade personuppgifter. Den som är systemansvarig hos er vet vem det är.'],
  ['outside-your-areas', 'Det verksamhetsområdet hör inte till dina. Välj ett av dina egna, eller be en kollega som har det.'],
  // Groups
  ['name-taken', 'Det finns redan en plats med det namnet. Välj den i listan, eller skriv ett annat namn.'],
  ['group-full', 'Gruppen är full: alla platser är tagna eller erbjudna. Ställ personen i kö, eller höj antalet platser.'],
  ['below-taken', 'Fler platser än så är redan tagna eller erbjudna. Välj ett högre antal.'],
  ['already-in-group', 'Personen finns redan i gruppen.'],
  ['group-ended', 'Gruppen är avslutad eller inställd.'],
  ['same-cared-for', 'En annan i gruppen är anhörig till samma närstående. Ange varför det går bra ändå.'],
  ['group-closed', 'Gruppen är sluten för nya deltagare. Ange varför personen tas in ändå.'],
  ['not-from-here', 'Det går inte att ändra från den status som personen har nu. Läs in gruppen på nytt.'],
  ['not-in-queue', 'Personen står inte längre i kön.'],
  ['has-attendance', 'Det finns redan närvaro registrerad.'],
  ['already-cancelled', 'Träffen är redan inställd.'],
  ['not-cancelled', 'Träffen är inte inställd.'],
  ['meetings-left', 'Det finns träffar kvar som varken är genomförda eller inställda. Ta hand om dem först.'],
  ['past-meeting', 'Träffen har redan varit och kan inte flyttas. Ställ in den, eller lägg till en träff på rätt dag.'],
  ['into-the-past', 'Det går inte att flytta till en dag som redan har varit.'],
  ['same-time-twice', 'Gruppen har redan en träff den tiden. Välj en annan tid.'],
  ['meeting-cancelled', 'Träffen är inställd, så ingen närvaro kan registreras.'],
  ['meeting-ahead', 'Träffen har inte varit än. Närvaro registreras från och med den dagen.'],
  // Respite
  ['cared-for-booked', 'Närstående har redan en avlösning som krockar med den tiden. Inget sparades. Välj en annan tid.'],
  ['reliever-booked', 'Avlösaren är redan bokad någon annanstans den tiden. Inget sparades. Välj en annan avlösare eller tid.'],
  ['over-cap', 'Bokningen går över taket. Välj en motivering för att spara den ändå.'],
  ['outside-validity', 'Avlösningsrätten gäller inte den dagen. Välj en annan dag, eller ändra rättens giltighetstid.'],
  ['reliever-left', 'Avlösaren har slutat till den dagen. Välj någon annan.'],
  ['not-related', 'Den anhöriga är inte kopplad till den närstående. Koppla dem först på den anhörigas sida.'],
  ['persons-are-fixed', 'En avlösningsrätt stannar hos dem den gavs för. Avsluta den här rätten och skapa en ny för de andra.'],
  ['overlapping-grant', 'Det finns redan en avlösningsrätt av samma slag för den tiden. Avsluta den först, eller ändra datumen.'],
  ['past-booking', 'Avlösningen har redan börjat och kan inte flyttas. Registrera hur den gick i stället.'],
  ['booking-ahead', 'Avlösningen har inte varit än och kan inte vara genomförd.'],
  // Calendar
  ['not-yours', 'Det här är någon annans. Bara den det gäller kan ändra det.'],
  ['not-planned', 'Samtalet är inte längre planerat. Läs in på nytt.'],
  // Users and keys
  ['cannot-give-protected', 'Du har inte själv nyckeln till de skyddade personuppgifterna och kan därför inte ge den till någon. Be en systemansvarig som har den.'],
  ['needs-protected-key', 'För det här behövs nyckeln till de skyddade personuppgifterna, och den har du inte. Be en systemansvarig som har den.'],
  ['last-admin', 'Det måste alltid finnas minst en systemansvarig som kan låsa upp. Ge rollen till någon annan först.'],
  ['not-yourself', 'Det här går inte att göra med dig själv. Be en annan systemansvarig.'],
  ['same-passphrase', 'Det nya lösenordet är samma som det gamla. Välj ett annat.'],
  ['passphrase-must-change', 'Välj ditt eget lösenord först.'],
  ['no-file-chosen', 'Ingen mapp valdes, så inget är ändrat.'],
  // Review of the log
  ['not-all-decided', 'Alla rader är inte bedömda än. Bedöm dem som är kvar innan du skriver under.'],
  ['nothing-to-sign', 'Det finns inget att skriva under för den tiden. Välj en annan period.'],
])

/** Why the register said no; undefined for a reason that has no sentence of its own. */
export function refusalText(reason: string): string | undefined {
  return refusals.get(reason)
}
