import type { CodeList, CodeOf, CodeOption } from '../code-list.ts'

interface SupportTypeOption extends CodeOption {
  /** To the carer, or relief through support to the cared-for person; absent where neither can be said. */
  readonly reach?: 'direct' | 'indirect'
  /** Code in the HSA business catalogue; a proposal for the municipality to confirm. */
  readonly hsa?: '2306' | '2311' | '2312' | '2316' | '2325'
  /** The question it answers in the 2012 survey, or the later one about addiction. */
  readonly survey?: 'T12' | 'T13' | 'T14' | 'addiction-programmes'
}

/**
 * Insatstyp, the standard set (domain.md B.3). The support contact is statutory from 2026-07-01 and
 * nothing before that day can be one. D2 and D3 do not answer T14: it asks about support without
 * an individual assessment.
 */
export const supportTypes = [
  { code: 'A1', label: 'Information och vägledning', reach: 'direct', hsa: '2325' },
  { code: 'A2', label: 'Enskilt samtal', reach: 'direct', hsa: '2325', survey: 'T12' },
  { code: 'A3', label: 'Stödkontakt', reach: 'direct', hsa: '2325', validFrom: '2026-07-01' },
  { code: 'A4', label: 'Stödplan/kartläggning', reach: 'direct', hsa: '2325' },
  { code: 'B1', label: 'Anhöriggrupp', reach: 'direct', hsa: '2325', survey: 'T13' },
  { code: 'B2', label: 'Studiecirkel', reach: 'direct', hsa: '2325', survey: 'T13' },
  { code: 'B3', label: 'Självhjälpsgrupp', reach: 'direct', hsa: '2325', survey: 'T13' },
  { code: 'B4', label: 'Stödprogram (t.ex. CRAFT)', reach: 'direct', hsa: '2325', survey: 'addiction-programmes' },
  { code: 'B5', label: 'Barn- och ungdomsgrupp', reach: 'direct', hsa: '2325' },
  { code: 'C1', label: 'Anhörigcafé/träffpunkt/anhörigcenter', reach: 'direct', hsa: '2312' },
  { code: 'C2', label: 'Må bra-aktivitet', reach: 'direct', hsa: '2325' },
  { code: 'C3', label: 'Föreläsning/utbildning för anhöriga', reach: 'direct', hsa: '2325' },
  { code: 'C4', label: 'Anhörigdagen/evenemang', reach: 'direct', hsa: '2325' },
  { code: 'D1', label: 'Avlösning i hemmet (utan individuell behovsprövning)', reach: 'indirect', hsa: '2316', survey: 'T14' },
  { code: 'D2', label: 'Avlösning i hemmet (efter behovsprövning)', reach: 'indirect', hsa: '2316' },
  { code: 'D3', label: 'Avlösarservice enligt LSS', reach: 'indirect', hsa: '2316' },
  { code: 'D4', label: 'Korttidsplats', reach: 'indirect', hsa: '2306' },
  { code: 'D5', label: 'Växelvård', reach: 'indirect', hsa: '2306' },
  { code: 'D6', label: 'Dagverksamhet', reach: 'indirect', hsa: '2311' },
  { code: 'E1', label: 'Hemvårdsbidrag/ekonomiskt stöd', reach: 'direct' },
  { code: 'E2', label: 'Anhöriganställning', reach: 'direct' },
  { code: 'F1', label: 'Teknikstöd/e-tjänst', reach: 'direct' },
  { code: 'Z9', label: 'Annat stöd' },
] as const satisfies CodeList<SupportTypeOption>

export type SupportType = CodeOf<typeof supportTypes>
