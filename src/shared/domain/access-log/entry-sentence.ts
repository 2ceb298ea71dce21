import { carerVerbs, hitWords, objectVerbs, objectWords, routeSentences, timesWords, wholeSentences, wrongRecoveryKey } from './entry-sentence.text.ts'

/** Every event that there is a sentence for. */
export type SaidEvent = keyof typeof wholeSentences | keyof typeof objectVerbs

/** As much of an entry as is said: codes and labels, never the name of somebody in the register. */
export interface SaidEntry {
  readonly event: SaidEvent
  readonly route: string
  readonly object?: { readonly kind: keyof typeof objectWords; readonly label?: string | undefined } | undefined
  readonly hits?: number | undefined
}

/** Events that are counted, not found. */
const happened: readonly SaidEvent[] = ['unlock-failed', 'call-refused', 'input-refused', 'call-failed']

const takesObject = (event: SaidEvent): event is keyof typeof objectVerbs => Object.hasOwn(objectVerbs, event)

function said({ event, route, object }: SaidEntry): string {
  if (object?.kind === 'carer' && Object.hasOwn(routeSentences, route)) return routeSentences[route] ?? ''
  if (event === 'unlock-failed' && route === 'keys.testRecovery') return wrongRecoveryKey
  if (!takesObject(event)) return wholeSentences[event]
  if (object?.kind === 'carer') return carerVerbs[event]
  const [verb, alone] = objectVerbs[event]
  return `${verb} ${object === undefined ? alone : objectWords[object.kind]}`
}

/** One entry of the access log in plain words, the same in the window and in a file: `Öppnade anhörigkortet A-2026-00012`, `Sökte (3 träffar)`, `Fel lösenord (3 gånger)`. */
export function entrySentence(entry: SaidEntry): string {
  const label = entry.object?.label === undefined ? '' : ` ${entry.object.label}`
  const hits = entry.hits === undefined ? '' : ` (${happened.includes(entry.event) ? timesWords(entry.hits) : hitWords(entry.hits)})`
  return `${said(entry)}${label}${hits}`
}
