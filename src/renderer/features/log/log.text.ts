export const logText = {
  title: 'Logg',
} as const
