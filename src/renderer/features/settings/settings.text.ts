export const settingsText = {
  title: 'Inställningar',
  documentTitle: (part: string) => `${part}, inställningar`,
  parts: 'Delar av inställningarna',
  loading: 'Läser …',
  security: 'Säkerhet',
  ownPassphrase: 'Mitt lösenord',
  lock: 'Låsning',
  users: 'Användare',
  keys: 'Nycklar',
  backups: 'Säkerhetskopior',
  exit: 'Exportera allt',
} as const
