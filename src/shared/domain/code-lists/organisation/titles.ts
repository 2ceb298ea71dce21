import type { CodeList, CodeOf } from '../code-list.ts'

/** Titel: the titles that municipalities use for this work (domain.md B.3). */
export const titles = [
  { code: 'carer-consultant', label: 'Anhörigkonsulent' },
  { code: 'carer-coordinator', label: 'Anhörigsamordnare' },
  { code: 'carer-representative', label: 'Anhörigombud' },
  { code: 'carer-supporter', label: 'Anhörigstödjare' },
  { code: 'carer-counsellor', label: 'Anhörigkurator' },
  { code: 'carer-motor', label: 'Anhörigmotor' },
  { code: 'carer-adviser', label: 'Anhörigrådgivare' },
  { code: 'carer-guide', label: 'Anhörigvägledare' },
  { code: 'carer-koordinator', label: 'Anhörigkoordinator' },
  { code: 'carer-inspirer', label: 'Anhöriginspiratör' },
  { code: 'carer-ambassador', label: 'Anhörigambassadör' },
  { code: 'carer-link', label: 'Anhöriglänk' },
  { code: 'carer-strategist', label: 'Anhörigstrateg' },
  { code: 'carer-and-volunteer-coordinator', label: 'Anhörig- och frivilligsamordnare' },
  { code: 'consultant-for-carer-support', label: 'Konsulent för anhörigstöd' },
  { code: 'next-of-kin-coordinator', label: 'Närståendesamordnare' },
  { code: 'next-of-kin-koordinator', label: 'Närståendekoordinator' },
  { code: 'next-of-kin-supporter', label: 'Närståendestödjare' },
  { code: 'next-of-kin-support-coordinator', label: 'Närstödssamordnare' },
  { code: 'spokesperson-carers', label: 'Språkrör – anhörig' },
  { code: 'unit-manager', label: 'Enhetschef' },
  { code: 'care-manager', label: 'Biståndshandläggare' },
  { code: 'other', label: 'Annan titel' },
] as const satisfies CodeList

export type Title = CodeOf<typeof titles>
