/** The screens, by address; the address lives in memory only. */
export const paths = {
  today: '/',
  carers: '/anhoriga',
  newCarer: '/anhoriga/ny',
  statistics: '/statistik',
} as const

/** The page of one carer. */
export const carerPath = (carerId: string): string => `/anhoriga/${carerId}`
