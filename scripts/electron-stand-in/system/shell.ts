import { strictObject } from '../strict.ts'

const say = (what: string, target: string) => { console.error(`[stand-in] ${what}: ${target}`) }

/** Opens nothing: says on standard error what would have been opened. */
export const shell = strictObject('shell', {
  openExternal: async (url: string): Promise<void> => { say('openExternal', url) },
  openPath: async (path: string): Promise<string> => {
    say('openPath', path)
    return ''
  },
  showItemInFolder: (path: string): void => { say('showItemInFolder', path) },
  beep: (): void => undefined,
})
