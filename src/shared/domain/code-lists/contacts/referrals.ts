import type { CodeList, CodeOf } from '../code-list.ts'

/** Hänvisad till: counted only, the receiver is never followed up (domain.md B.3). */
export const referrals = [
  { code: 'care-manager-ao', label: 'Biståndshandläggare ÄO' },
  { code: 'lss-case-worker', label: 'LSS-handläggare' },
  { code: 'social-worker', label: 'Socialsekreterare/IFO' },
  { code: 'home-care', label: 'Hemtjänst' },
  { code: 'day-activity', label: 'Dagverksamhet' },
  { code: 'health-centre', label: 'Vårdcentral' },
  { code: 'psychiatry', label: 'Psykiatri/BUP' },
  { code: 'memory-clinic', label: 'Minnesmottagning' },
  { code: 'hospital-counsellor', label: 'Sjukhuskurator' },
  { code: 'palliative-team', label: 'Palliativt team' },
  { code: 'association', label: 'Förening/brukarorganisation' },
  { code: 'parish', label: 'Församling' },
  { code: 'helpline', label: 'Stödlinje' },
  { code: 'social-insurance', label: 'Försäkringskassan' },
  { code: 'guardian', label: 'God man/överförmyndare' },
  { code: 'carers-sweden', label: 'Anhörigas Riksförbund' },
  { code: 'family-counselling', label: 'Familjerådgivning' },
  { code: 'school', label: 'Skola' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type Referral = CodeOf<typeof referrals>
