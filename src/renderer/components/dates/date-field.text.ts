export const dateFieldText = {
  unread: 'Skriv datumet som 2026-11-22, 22/11, idag eller +7.',
} as const
