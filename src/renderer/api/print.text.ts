export const printText = {
  notLogged: (why: string) => `Inget skrevs ut, eftersom utskriften inte gick att logga. ${why}`,
} as const
