import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import { eventNames } from './entry-words.text.ts'

/** `Karin Konsulent öppnade anhörigkortet A-2026-00012`. */
export function entryWords(entry: LogEntryView): string {
  const object = entry.object?.label === undefined ? '' : ` ${entry.object.label}`
  return `${entry.userName}: ${eventNames[entry.event].toLocaleLowerCase('sv')}${object}`
}
