import type { CodeList, CodeOf } from '../code-list.ts'

/** Utförare of respite (domain.md B.2 Avlösningsbokning). */
export const respiteProviders = [
  { code: 'municipal-home-care', label: 'Hemtjänst kommunal' },
  { code: 'private-home-care', label: 'Hemtjänst privat/LOV' },
  { code: 'employed-reliever', label: 'Avlösare anställd' },
  { code: 'volunteer', label: 'Frivillig' },
  { code: 'lss-staff', label: 'LSS-personal' },
  { code: 'other', label: 'Annan' },
] as const satisfies CodeList

export type RespiteProvider = CodeOf<typeof respiteProviders>
