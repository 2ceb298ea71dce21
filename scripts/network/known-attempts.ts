import type { Attempt } from './address-in.ts'

/**
 * What Chromium does when a page asks for a WebRTC connection, whatever it is told: it looks up which of this machine's
 * addresses would be used, and listens for names on the local network. No packet leaves: connecting a UDP socket only
 * asks the kernel for a route, and listening sends nothing. No page of ours asks; a page would first have to run foreign
 * script, which the content policy refuses.
 */
const known: readonly Attempt[] = [
  { call: 'connect UDP', to: '8.8.8.8:53' },
  { call: 'connect UDP', to: '2001:4860:4860::8888:53' },
  { call: 'bind', to: '224.0.0.251:5353' },
  { call: 'bind', to: 'ff02::fb:5353' },
]

export const isKnown = (attempt: Attempt): boolean => known.some(({ call, to }) => call === attempt.call && to === attempt.to)
