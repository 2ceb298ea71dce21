import type { TimelineEntry } from '#shared/contract/timeline.ts'

export interface TimelineYear {
  readonly year: string
  readonly entries: readonly TimelineEntry[]
}

/** The entries under their years, in the order they came. */
export function byYear(entries: readonly TimelineEntry[]): readonly TimelineYear[] {
  const years: { year: string; entries: TimelineEntry[] }[] = []
  for (const entry of entries) {
    const year = entry.heldOn.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.entries.push(entry)
    else years.push({ year, entries: [entry] })
  }
  return years
}

const shortNote = 240

/** The beginning of a long note, cut between words; undefined when the note is short enough to show whole. */
export function noteBeginning(note: string): string | undefined {
  const lines = note.split('\n')
  if (note.length <= shortNote && lines.length <= 4) return undefined
  const beginning = lines.slice(0, 4).join('\n')
  if (beginning.length <= shortNote) return beginning
  const atWord = beginning.slice(0, shortNote).replace(/\s\S*$/u, '').trimEnd()
  // One endless word: cut between whole characters.
  return atWord.length < shortNote ? atWord : Array.from(beginning.slice(0, shortNote)).slice(0, -1).join('')
}

/** `1 h 30 min`, `45 min`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
}
