import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import { entrySentence } from '#shared/domain/access-log/entry-sentence.ts'

/** `Karin Konsulent öppnade anhörigkortet A-2026-00012`. What nobody did stands for itself, with who was there. */
export function entryWords(entry: LogEntryView): string {
  const sentence = entrySentence(entry)
  if (entry.event === 'clock-jumped') return `${sentence} (${entry.userName})`
  return `${entry.userName} ${sentence.charAt(0).toLocaleLowerCase('sv')}${sentence.slice(1)}`
}
