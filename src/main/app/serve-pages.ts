import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { appHost, appScheme } from '../ipc/trusted-origin.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

const pages = join(import.meta.dirname, '../renderer')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

const refuse = (status: number): Response => new Response(undefined, { status })

async function page(path: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const body = await readFile(path)
  const isHtml = extname(path) === '.html'
  return new Response(isHtml ? body.toString().replaceAll('__STYLE_NONCE__', nonce) : new Uint8Array(body), {
    headers: {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}

/** Serves the built renderer to this session's windows under `app://`: only files inside its folder, of the kinds listed. */
export function servePages(session: Session): void {
  session.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url)
    const path = normalize(join(pages, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)))
    if (url.host !== appHost || !path.startsWith(pages + sep) || types[extname(path)] === undefined) return refuse(404)
    return page(path).catch(() => refuse(404))
  })
}
