import { monthName } from './day-words.text.ts'

export const quotaText = {
  used: (used: string, most: string, period: string) => `${used} av ${most} tim ${period}`,
  left: (hours: string) => `${hours} tim kvar`,
  over: (hours: string) => `${hours} tim över taket`,
  full: 'Inga timmar kvar',
  carried: (hours: string) => `varav ${hours} tim sparade från förra perioden`,
  inMonth: (month: number, year: number | undefined) => `i ${monthName(month)}${year === undefined ? '' : ` ${year}`}`,
  inQuarter: (quarter: string, year: string) => `under kvartal ${quarter} ${year}`,
  inYear: (year: string) => `under ${year}`,
} as const
