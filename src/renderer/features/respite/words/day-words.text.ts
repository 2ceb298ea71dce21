const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const
const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'] as const

export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? ''
export const monthName = (month: number): string => months[month - 1] ?? ''
/** `Mån`: above a column. */
export const shortWeekdayName = (weekday: number): string => ['Mån', 'Tis', 'Ons', 'Tors', 'Fre', 'Lör', 'Sön'][weekday - 1] ?? ''
