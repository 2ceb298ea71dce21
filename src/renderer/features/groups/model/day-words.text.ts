/** Whole weekdays, Monday first. */
export const weekdayWords = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const
