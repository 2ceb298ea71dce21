import { strictObject } from '../strict.ts'

let text = ''

/** A clipboard of this process alone. */
export const clipboard = strictObject('clipboard', {
  readText: (): string => text,
  writeText: (value: string): void => { text = value },
  clear: (): void => { text = '' },
  availableFormats: (): string[] => (text === '' ? [] : ['text/plain']),
})
