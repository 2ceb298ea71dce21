import { customSchemes } from '../network/protocol.ts'
import { fromWebAddress, isSchemeAddress, toWebAddress } from '../network/scheme-addresses.ts'
import type { Session } from '../network/session.ts'
import type { Headers, RequestDetails } from '../network/web-request.ts'
import type { SendCommand } from '../chromium/cdp-pipe.ts'

export interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly responseStatusCode?: number
  readonly responseHeaders?: readonly { readonly name: string; readonly value: string }[]
  readonly request: { readonly url: string; readonly method: string; readonly headers: Record<string, string>; readonly postData?: string }
}

/** What a web contents decides about its own requests. */
export interface RequestOwner {
  readonly id: number
  readonly session: Session
  /** Asked for every document request; false stops it. */
  readonly mayNavigate: (request: PausedRequest, url: string) => boolean
}

const electronResourceType = (type: string): string => (type === 'Document' ? 'mainFrame' : type === 'XHR' ? 'xhr' : type.charAt(0).toLowerCase() + type.slice(1))

const grouped = (list: Iterable<readonly [string, string]>): Headers => {
  const headers: Headers = {}
  for (const [name, value] of list) headers[name] = [...(headers[name] ?? []), value]
  return headers
}

const listed = (headers: Headers) => Object.entries(headers).flatMap(([name, values]) => values.map((value) => ({ name, value })))

/** Answers one paused request: by the application's own protocol handler, by Chromium, or not at all. */
export async function answerRequest(paused: PausedRequest, owner: RequestOwner, send: SendCommand): Promise<void> {
  const { requestId, request } = paused
  const refuse = (errorReason: string) => send('Fetch.failRequest', { requestId, errorReason })
  const url = fromWebAddress(request.url)
  const details: RequestDetails = {
    id: requestId, url, method: request.method, resourceType: electronResourceType(paused.resourceType),
    webContentsId: owner.id, referrer: fromWebAddress(request.headers['Referer'] ?? ''), timestamp: Date.now(),
  }
  if (paused.responseStatusCode !== undefined) {
    await passResponse(paused, paused.responseStatusCode, owner, details, send)
    return
  }
  if (paused.resourceType === 'Document' && !owner.mayNavigate(paused, url)) { await refuse('Aborted'); return }
  if (await owner.session._requests.isCancelled(details)) { await refuse('BlockedByClient'); return }
  if (!isSchemeAddress(request.url)) { await send('Fetch.continueRequest', { requestId }); return }
  const handler = owner.session._protocol.handlerOf(new URL(url).protocol.slice(0, -1))
  if (!handler) { await refuse('Failed'); return }
  const body = request.postData === undefined || ['GET', 'HEAD'].includes(request.method) ? {} : { body: request.postData }
  const response = await handler(new Request(url, { method: request.method, headers: request.headers, ...body }))
  const headers = await owner.session._requests.headersFor(details, response.status, grouped(response.headers))
  if (headers === undefined) { await refuse('BlockedByClient'); return }
  if (headers['location']) headers['location'] = headers['location'].map((place) => toWebAddress(place, customSchemes))
  await send('Fetch.fulfillRequest', {
    requestId, responseCode: response.status || 200, responseHeaders: listed(headers),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

async function passResponse(paused: PausedRequest, status: number, owner: RequestOwner, details: RequestDetails, send: SendCommand): Promise<void> {
  const { requestId } = paused
  const original = grouped((paused.responseHeaders ?? []).map(({ name, value }) => [name, value] as const))
  const headers = await owner.session._requests.headersFor(details, status, original)
  if (headers === undefined) await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  else await send('Fetch.continueResponse', { requestId, ...(headers === original ? {} : { responseCode: status, responseHeaders: listed(headers) }) })
}
