const months = [
  'januari', 'februari', 'mars', 'april', 'maj', 'juni',
  'juli', 'augusti', 'september', 'oktober', 'november', 'december',
] as const

export const capPeriodText = {
  /** `oktober 2026` */
  month: (year: number, month: number) => `${months[month - 1] ?? ''} ${year}`,
} as const
