import { strictObject } from '../strict.ts'

export interface RequestDetails {
  readonly id: string
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContentsId: number
  readonly referrer: string
  readonly timestamp: number
}

export type Headers = Record<string, string[]>
export type BeforeRequest = (details: RequestDetails, callback: (answer: { cancel?: boolean; redirectURL?: string }) => void) => void
export type HeadersReceived = (
  details: RequestDetails & { readonly responseHeaders: Headers; readonly statusCode: number; readonly statusLine: string },
  callback: (answer: { cancel?: boolean; responseHeaders?: Record<string, string | string[]> }) => void,
) => void

interface Filter { readonly urls?: readonly string[] }
type Installed<T> = { readonly matches: (url: string) => boolean; readonly listener: T } | undefined

function matcher(filter: Filter): (url: string) => boolean {
  const patterns = (filter.urls ?? ['<all_urls>']).map((pattern) => {
    if (pattern === '<all_urls>') return /^/
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
    return new RegExp(`^${escaped}$`)
  })
  return (url) => patterns.some((pattern) => pattern.test(url))
}

const installed = <T>(args: readonly unknown[]): Installed<T> => {
  const listener = args.at(-1) as T | null
  return listener ? { listener, matches: matcher(args.length > 1 ? (args[0] as Filter) : {}) } : undefined
}

/** `session.webRequest` with the two events an application uses to refuse and to add headers. */
export function createWebRequest() {
  let before: Installed<BeforeRequest>
  let received: Installed<HeadersReceived>
  const api = strictObject('webRequest', {
    onBeforeRequest: (...args: unknown[]) => { before = installed<BeforeRequest>(args) },
    onHeadersReceived: (...args: unknown[]) => { received = installed<HeadersReceived>(args) },
  })
  return {
    api,
    wantsResponses: () => received !== undefined,
    async isCancelled(details: RequestDetails): Promise<boolean> {
      const current = before
      if (!current?.matches(details.url)) return false
      const answer = await new Promise<{ cancel?: boolean; redirectURL?: string }>((resolve) => { current.listener(details, resolve) })
      if (answer.redirectURL !== undefined) throw new Error('stand-in: redirectURL in onBeforeRequest does not exist here')
      return answer.cancel === true
    },
    /** The headers to use, or undefined when the response is refused. */
    async headersFor(details: RequestDetails, statusCode: number, responseHeaders: Headers): Promise<Headers | undefined> {
      const current = received
      if (!current?.matches(details.url)) return responseHeaders
      const full = { ...details, responseHeaders, statusCode, statusLine: `HTTP/1.1 ${statusCode}` }
      const answer = await new Promise<{ cancel?: boolean; responseHeaders?: Record<string, string | string[]> }>((resolve) => { current.listener(full, resolve) })
      if (answer.cancel === true) return undefined
      const changed = Object.entries(answer.responseHeaders ?? responseHeaders)
      return Object.fromEntries(changed.map(([name, value]) => [name, [value].flat()]))
    },
  }
}
