const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const
const everyNth = ['varje', 'varannan', 'var tredje', 'var fjärde', 'var femte', 'var sjätte', 'var sjunde', 'var åttonde'] as const
const nths = { 1: 'första', 2: 'andra', 3: 'tredje', 4: 'fjärde', [-1]: 'sista' } as const

const weekday = (number: number) => weekdays[number - 1] ?? ''
const every = (everyWeeks: number) => everyNth[everyWeeks - 1] ?? `var ${everyWeeks}:e`

/** What one date of a series is called: a träff of a group, a tillfälle of anything else. */
export type OccasionNoun = 'meeting' | 'occasion'

export const occasionWords: Readonly<Record<OccasionNoun, (count: number) => string>> = {
  meeting: (count) => (count === 0 ? 'inga träffar' : `${count} ${count === 1 ? 'träff' : 'träffar'}`),
  occasion: (count) => (count === 0 ? 'inga tillfällen' : `${count} ${count === 1 ? 'tillfälle' : 'tillfällen'}`),
}

export const describeRhythmText = {
  /** `varannan onsdag` */
  everyWeekday: (everyWeeks: number, day: number) => `${every(everyWeeks)} ${weekday(day)}`,
  /** `måndagar och torsdagar varje vecka` */
  weekdaysEveryWeek: (everyWeeks: number, days: readonly number[]) => `${joined(days.map((day) => `${weekday(day)}ar`))} ${every(everyWeeks)} vecka`,
  /** `andra tisdagen i månaden` */
  nthWeekday: (nth: keyof typeof nths, day: number) => `${nths[nth]} ${weekday(day)}en i månaden`,
  ownDates: 'egna datum',
} as const

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`
}
