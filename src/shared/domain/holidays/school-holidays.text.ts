export const schoolHolidayNames = {
  autumn: 'Höstlov',
  christmas: 'Jullov',
  sport: 'Sportlov',
  easter: 'Påsklov',
  summer: 'Sommarlov',
} as const
