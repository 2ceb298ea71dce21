import { useCallback, useEffect, useRef } from 'react'
import type { InputOf } from '#shared/contract/index.ts'
import { showToast } from '../components/feedback/toast.tsx'
import { call } from './call.ts'
import { errorText } from './error-text.ts'
import { printText } from './print.text.ts'

/** What kind of paper or screen is printed, as the log names it. */
export type Printed = InputOf<'log.printed'>['what']

interface OnScreen {
  readonly what: Printed
  readonly carerIds: readonly string[]
}

/** What stands on the screen, the topmost last. */
const standing: { readonly current: OnScreen }[] = []
const nobody: readonly string[] = []
const mostAtATime = 500

/**
 * Says what is printed should the window be printed while the component stands: by its own button, by the
 * menu or by Ctrl+P. `carerIds` are the carers whose names are seen. `undefined`: nothing of its own.
 * The function that comes back writes it to the access log and then prints; what cannot be logged is not
 * printed (SoLPuL 10 §). Papers that a logged route handed out are printed without it the first time.
 */
export function usePrint(what: Printed | undefined, carerIds: readonly string[] = nobody): () => void {
  const shown = useRef<OnScreen>({ what: what ?? 'other', carerIds })
  useEffect(() => {
    shown.current = { what: what ?? 'other', carerIds }
  })
  const isSaid = what !== undefined
  useEffect(() => {
    if (!isSaid) return undefined
    standing.push(shown)
    return () => void standing.splice(standing.indexOf(shown), 1)
  }, [isSaid])
  return useCallback(() => void logAndPrint(shown.current), [])
}

/** Prints whatever stands on the screen, for the menu and its key. */
export function printScreen(): void {
  void logAndPrint(standing.at(-1)?.current ?? { what: 'other', carerIds: nobody })
}

async function logAndPrint({ what, carerIds }: OnScreen): Promise<void> {
  const named = [...new Set(carerIds)]
  for (let from = 0; from === 0 || from < named.length; from += mostAtATime) {
    const result = await call('log.printed', { what, carerIds: named.slice(from, from + mostAtATime) })
    if (!result.ok) return showToast({ message: printText.notLogged(errorText(result.error)), tone: 'failed' })
  }
  window.print()
}
