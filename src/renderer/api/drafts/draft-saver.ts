/** What the form can say about the safety of what is being typed. */
export type DraftState = 'nothing' | 'waiting' | 'saved' | 'failed'

export interface DraftSaver {
  /** Takes the newest values; they are written after a short pause in the typing. */
  readonly change: (values: string) => void
  /** Writes at once what has not been written; resolves when it has been tried. */
  readonly flush: () => Promise<void>
  /** Writes nothing more, and resolves when what was on its way has landed: only then may the draft be thrown away. */
  readonly stop: () => Promise<void>
}

interface DraftSaverOptions {
  /** True when it was stored. Never rejects. */
  readonly save: (values: string) => Promise<boolean>
  readonly onState: (state: DraftState) => void
  readonly pauseMs: number
}

/** Writes the newest values of a form after each pause, never two writes at a time and never an older after a newer. */
export function createDraftSaver({ save, onState, pauseMs }: DraftSaverOptions): DraftSaver {
  let newest: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()
  let stopped = false

  const write = async (): Promise<void> => {
    const values = newest
    if (stopped || values === undefined) return
    newest = undefined
    const stored = await save(values)
    if (stopped) return
    // What could not be stored is tried again at the next pause or flush, unless something newer has come.
    if (!stored) newest ??= values
    if (newest === undefined || newest === values) onState(stored ? 'saved' : 'failed')
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    underWay = underWay.then(write)
    return underWay
  }
  return {
    change(values) {
      if (stopped) return
      newest = values
      onState('waiting')
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pauseMs)
    },
    flush,
    stop() {
      stopped = true
      clearTimeout(timer)
      return underWay
    },
  }
}
