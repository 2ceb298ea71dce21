import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'

export const participantsText = {
  sections: { enrolled: 'Inskrivna', offered: 'Erbjudna plats', queued: 'I kö', invited: 'Inbjudna', over: 'Avslutade' },
  sectionOf: (name: string, count: number) => `${name} (${count})`,
  none: { enrolled: 'Ingen är inskriven än.', offered: '', queued: '', invited: '', over: '' },
  add: 'Lägg till deltagare',
  applied: (day: string) => `anmäld ${day}`,
  enrolledOn: (day: string) => `inskriven ${day}`,
  answerBy: (day: string) => `svar senast ${day}`,
  answerLate: (day: string) => `skulle svara senast ${day}`,
  endedOn: (status: string, day: string) => `${status} ${day}`,
  came: (times: number) => (times === 1 ? 'kom 1 gång' : `kom ${times} gånger`),
  shares: 'Samma närstående som en annan i gruppen',
  more: 'Mer',
  moreOf: (name: string) => `Mer för ${name}`,
  openCard: 'Öppna kortet',
  history: 'Visa vad som har hänt',
  remove: 'Ta bort, inlagd av misstag',
  up: (name: string) => `Flytta upp ${name} i kön`,
  down: (name: string) => `Flytta ner ${name} i kön`,
  queueHint: 'Ordningen följer anmälningsdagen. Den går att ändra med pilarna eller genom att dra, med en motivering.',
  placeInQueue: (place: number) => `Plats ${place} i kön`,
  removed: (name: string) => `${name} är borttagen ur gruppen.`,
  freedTitle: 'En plats är ledig',
  freedMany: (count: number) => `${count} platser är lediga`,
  freed: (name: string) => `Först i kön står ${name}.`,
  offerPlace: 'Erbjud plats',
} as const

/** The verb that takes somebody from one status to another. */
export function moveVerb(from: ParticipationStatus, to: ParticipationStatus): string {
  if (from === 'offered') {
    if (to === 'enrolled') return 'Tackat ja'
    if (to === 'offered') return 'Ändra svarsdag'
  }
  if (from === 'completed') return 'Ångra slutfört'
  return { 'invited': 'Bjud in', 'queued': 'Ställ i kö', 'offered': 'Erbjud plats', 'enrolled': 'Skriv in', 'declined': 'Tackat nej', 'dropped-out': 'Har slutat', 'completed': 'Har slutfört' }[to]
}

/** What has happened, said briefly. */
export function movedWords(name: string, to: ParticipationStatus): string {
  return {
    'invited': `${name} är inbjuden.`, 'queued': `${name} står i kö.`, 'offered': `${name} är erbjuden plats.`, 'enrolled': `${name} är inskriven.`,
    'declined': `${name} har tackat nej.`, 'dropped-out': `${name} har slutat.`, 'completed': `${name} har slutfört.`,
  }[to]
}

export const addText = {
  legend: 'Lägg till deltagare',
  who: 'Vilka?',
  whoHint: 'Sök en eller flera anhöriga.',
  as: 'De blir',
  statuses: { enrolled: 'Inskrivna', queued: 'I kö', invited: 'Inbjudna' },
  applied: 'Anmälda',
  save: 'Lägg till',
  done: 'Klar',
  whoNeeded: 'Välj minst en anhörig.',
  placesLeft: (free: number) => (free === 0 ? 'Gruppen är full. De som skrivs in nu ställs sist i kön.' : `${free} ${free === 1 ? 'plats är ledig' : 'platser är lediga'}.`),
  addedAs: (name: string, status: 'enrolled' | 'queued' | 'invited', place: number | undefined) => (
    status === 'enrolled' ? `${name} är inskriven.` : status === 'invited' ? `${name} är inbjuden.` : `${name} står i kö${place === undefined ? '' : ` på plats ${place}`}.`
  ),
  wasFull: (name: string, place: number | undefined) => `Gruppen är full, så ${name} står i kö${place === undefined ? '' : ` på plats ${place}`}.`,
} as const

export const reasonText = {
  title: (verb: string, name: string) => `${verb}: ${name}`,
  answerBy: 'Svar senast',
  answerByHint: 'Till dess är platsen upptagen.',
  dropOut: 'Varför?',
  sameCaredFor: 'En annan i gruppen är anhörig till samma närstående. Varför går det bra ändå?',
  lateJoin: 'Gruppen är sluten för nya. Varför tas personen in ändå?',
  needed: 'Välj ett alternativ.',
  dayNeeded: 'Skriv en dag från och med idag.',
  cancel: 'Avbryt',
  skip: 'Hoppa över',
} as const

export const moveText = {
  title: (name: string) => `Flytta ${name} i kön`,
  what: (from: number, to: number) => `Från plats ${from} till plats ${to}.`,
  why: 'Varför?',
  needed: 'Välj varför.',
  save: 'Flytta',
  cancel: 'Avbryt',
  done: (name: string, place: number) => `${name} står nu på plats ${place} i kön.`,
} as const

export const historyText = {
  title: (name: string) => `Vad som har hänt: ${name}`,
  loading: 'Hämtar …',
  by: (name: string) => `av ${name}`,
  place: (place: number) => `plats ${place}`,
  close: 'Stäng',
} as const
