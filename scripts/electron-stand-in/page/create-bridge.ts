/** One end of the talk between a page's own world and the preload's isolated world. */
export interface Bridge {
  /** Calls the other end and waits for its answer, which comes before this returns. */
  readonly ask: (topic: string, ...values: readonly unknown[]) => unknown
  readonly answer: (topic: string, handler: (...values: unknown[]) => unknown) => void
}

/**
 * Runs in pages, as the text of this very function: it must not use anything outside itself.
 *
 * The two worlds share the DOM and nothing else, so they talk by synchronous events whose `detail`
 * Chromium itself copies from one world to the other. Around that copy this adds what Electron's
 * contextBridge adds: functions both ways, promises, errors reduced to their message.
 *
 * @param outgoing,incoming event names, random per page so that page code cannot listen in
 */
export function createBridge(outgoing: string, incoming: string): Bridge {
  type Packed = { readonly as: 'value' | 'function' | 'promise' | 'error' | 'array' | 'object'; readonly of: unknown }
  type Outcome = { readonly done: Packed } | { readonly failed: string }
  type Message =
    | { readonly op: 'ask'; readonly topic: string; readonly values: readonly Packed[] }
    | { readonly op: 'call'; readonly id: number; readonly values: readonly Packed[] }
    | { readonly op: 'settle'; readonly id: number; readonly outcome: Outcome }
    | { readonly op: 'outcome'; readonly outcome: Outcome }

  const refusal = () => new Error('An object could not be cloned.')
  // Taken before any page script can replace them.
  const dispatch = window.dispatchEvent.bind(window)
  const EventClass = CustomEvent
  const raise = (message: Message) => dispatch(new EventClass(outgoing, { detail: message }))

  const handlers = new Map<string, (...values: unknown[]) => unknown>()
  const functions = new Map<number, (...values: unknown[]) => unknown>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let latest: Outcome | undefined

  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
  const isPlain = (value: object) => Object.prototype.toString.call(value) === '[object Object]'

  function packPromise(promise: PromiseLike<unknown>): Packed {
    const id = ++lastId
    promise.then(
      (value) => { raise({ op: 'settle', id, outcome: attempt(() => value) }) },
      (error: unknown) => { raise({ op: 'settle', id, outcome: { failed: messageOf(error) } }) },
    )
    return { as: 'promise', of: id }
  }

  /** Nothing in it needs more than the copy that Chromium makes of an event's detail. */
  function isData(value: unknown, depth: number): boolean {
    if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol'
    if (depth > 1000) return false
    if (Array.isArray(value)) return value.every((item) => isData(item, depth + 1))
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) return false
    for (const key in value) if (!isData((value as Record<string, unknown>)[key], depth + 1)) return false
    return true
  }

  function pack(value: unknown, depth = 0): Packed {
    if (depth === 0 && isData(value, 0)) return { as: 'value', of: value }
    if (depth > 1000 || typeof value === 'symbol') throw refusal()
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...values: unknown[]) => unknown)
      return { as: 'function', of: lastId }
    }
    if (typeof value !== 'object' || value === null) return { as: 'value', of: value }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { as: 'error', of: value.message }
    if (Array.isArray(value)) return { as: 'array', of: value.map((item) => pack(item, depth + 1)) }
    if (isPlain(value)) return { as: 'object', of: Object.entries(value).map(([key, item]) => [key, pack(item, depth + 1)]) }
    return { as: 'value', of: structuredClone(value) }
  }

  const made: Record<Packed['as'], (of: unknown) => unknown> = {
    function: (of) => (...values: unknown[]) => exchange({ op: 'call', id: of as number, values: values.map((value) => pack(value)) }),
    promise: (of) => new Promise((resolve, reject) => { promises.set(of as number, { resolve, reject }) }),
    error: (of) => new Error(of as string),
    array: (of) => (of as Packed[]).map(unpack),
    object: (of) => Object.fromEntries((of as [string, Packed][]).map(([key, item]) => [key, unpack(item)])),
    value: (of) => of,
  }

  function unpack({ as, of }: Packed): unknown {
    return made[as](of)
  }

  function attempt(work: () => unknown): Outcome {
    try {
      return { done: pack(work()) }
    } catch (error) {
      return { failed: messageOf(error) }
    }
  }

  function exchange(message: Message): unknown {
    latest = undefined
    raise(message)
    // Chromium drops a detail it cannot copy: the other end then had nothing to answer.
    const outcome = latest as Outcome | undefined
    if (outcome === undefined) throw refusal()
    if ('failed' in outcome) throw new Error(outcome.failed)
    return unpack(outcome.done)
  }

  function settle(id: number, outcome: Outcome): void {
    const waiting = promises.get(id)
    promises.delete(id)
    if ('failed' in outcome) waiting?.reject(new Error(outcome.failed))
    else waiting?.resolve(unpack(outcome.done))
  }

  window.addEventListener(incoming, (event) => {
    const message = (event as CustomEvent<Message | null>).detail
    if (message === null) return
    switch (message.op) {
      case 'outcome': latest = message.outcome; return
      case 'settle': settle(message.id, message.outcome); return
      case 'call': raise({ op: 'outcome', outcome: attempt(() => functions.get(message.id)?.(...message.values.map(unpack))) }); return
      case 'ask': raise({ op: 'outcome', outcome: attempt(() => handlers.get(message.topic)?.(...message.values.map(unpack))) })
    }
  })

  return {
    ask: (topic, ...values) => exchange({ op: 'ask', topic, values: values.map((value) => pack(value)) }),
    answer: (topic, handler) => { handlers.set(topic, handler) },
  }
}
