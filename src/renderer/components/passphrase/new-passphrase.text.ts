import type { PassphraseRating } from '#shared/domain/passphrase/judge-passphrase.ts'

const ratings: Readonly<Record<PassphraseRating, string>> = {
  'unreadable': 'Lösenordet innehåller ett trasigt tecken. Skriv om det.',
  'too-short': 'För kort. Skriv minst 15 tecken, till exempel fem ord.',
  'too-long': 'För långt. Skriv högst 1024 tecken.',
  'common': 'För känt. Det här är bland det första någon skulle gissa.',
  'repetitive': 'För enformigt. Samma ord eller tecken upprepas.',
  'weak': 'För lätt att gissa. Lägg till ett par ord som inte hör ihop.',
  'names': 'För lätt att gissa: namnet på dig, kommunen eller nämnden räknas inte. Lägg till ett par andra ord.',
  'fair': 'Godkänt.',
  'strong': 'Starkt.',
  'very-strong': 'Mycket starkt.',
}

export const newPassphraseText = {
  label: 'Lösenord',
  newLabel: 'Nytt lösenord',
  description: 'Minst 15 tecken. Fem ord är lätta att minnas och svåra att gissa.',
  repeat: 'Skriv lösenordet en gång till',
  suggestion: 'Förslag',
  takeSuggestion: 'Använd förslaget',
  newSuggestion: 'Nytt förslag',
  strength: 'Styrka',
  differs: 'De två lösenorden är inte lika. Skriv det andra en gång till.',
  missing: 'Skriv ett lösenord.',
  repeatMissing: 'Skriv lösenordet här också.',
  rating: (rating: PassphraseRating) => ratings[rating],
} as const
