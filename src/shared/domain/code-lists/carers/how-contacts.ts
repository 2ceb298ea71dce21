import type { CodeList, CodeOf } from '../code-list.ts'

/** Hur fick du kontakt med anhörigstödet? (domain.md B.3). */
export const howContacts = [
  { code: 'municipal-web', label: 'Kommunens webbplats/sociala medier' },
  { code: 'print', label: 'Broschyr/annons/tidning' },
  { code: 'care-manager', label: 'Biståndshandläggare/LSS-handläggare' },
  { code: 'social-worker', label: 'Socialsekreterare' },
  { code: 'home-care', label: 'Hemtjänst eller boendepersonal' },
  { code: 'day-or-short-stay', label: 'Dagverksamhet/korttid' },
  { code: 'health-centre', label: 'Vårdcentral' },
  { code: 'hospital', label: 'Sjukhus/specialistmottagning' },
  { code: 'psychiatry', label: 'Psykiatrin' },
  { code: 'municipal-health-care', label: 'Kommunal hälso- och sjukvård' },
  { code: 'school', label: 'Skola/elevhälsa' },
  { code: 'employer', label: 'Arbetsgivare' },
  { code: 'association', label: 'Förening/församling' },
  { code: 'carer-or-friend', label: 'Anhörig eller vän' },
  { code: 'lecture', label: 'Föreläsning/Anhörigdag' },
  { code: 'outreach', label: 'Uppsökande samtal/brev' },
  { code: 'earlier-contact', label: 'Tidigare kontakt' },
  { code: 'other', label: 'Annat' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type HowContact = CodeOf<typeof howContacts>
