import type { CodeList, CodeOf } from '../code-list.ts'

/** Typ av öppen aktivitet: visits are counted, persons never (domain.md B.2 Öppen aktivitet). */
export const openActivityTypes = [
  { code: 'carer-cafe', label: 'Anhörigcafé' },
  { code: 'meeting-place', label: 'Träffpunkt/anhörigcenter öppet' },
  { code: 'lecture', label: 'Föreläsning' },
  { code: 'feel-good', label: 'Må bra-aktivitet' },
  { code: 'carers-day', label: 'Anhörigdagen 6 oktober' },
  { code: 'information-meeting', label: 'Informationsmöte' },
  { code: 'outing', label: 'Utflykt' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type OpenActivityType = CodeOf<typeof openActivityTypes>
