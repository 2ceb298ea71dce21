import type { BackupView } from '#shared/contract/vault.ts'

const reasons: Readonly<Record<BackupView['reason'], string>> = {
  'locked': 'När registret låstes',
  'closed': 'När appen stängdes',
  'asked': 'Gjord av någon hos er',
  'daily': 'Dagens kopia',
  'before-migration': 'Före en ny version',
  'before-rotation': 'Före byte av nycklar',
}

const places: Readonly<Record<BackupView['place'], string>> = {
  'this-computer': 'Den här datorn',
  'second': 'Den andra mappen',
  'found': 'Mappen du valde',
}

export const backupWords = {
  reason: (reason: BackupView['reason']) => reasons[reason],
  place: (place: BackupView['place']) => places[place],
  notVerified: 'Inte kontrollerad än',
} as const
