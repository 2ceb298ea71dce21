import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { appHost, appScheme } from '../ipc/trusted-origin.ts'
import { contentSecurityPolicy } from './hardening/content-security-policy.ts'

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

/** The file that an address of ours means; undefined for anything else, also for an address that cannot be read. */
function fileOf({ host, pathname }: URL): string | undefined {
  try {
    const path = normalize(join(pages, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    return host === appHost && path.startsWith(pages + sep) && types[extname(path)] !== undefined ? path : undefined
  } catch {
    // A lone `%`: no page of ours asks for that, and an error here would be printed with the address in it.
    return undefined
  }
}

/** Serves the built renderer to this session's windows under `app://`: only files inside its folder, of the kinds listed. */
export function servePages(session: Session): void {
  session.protocol.handle(appScheme, async (request) => {
    const path = fileOf(new URL(request.url))
    return path === undefined ? refuse(404) : page(path).catch(() => refuse(404))
  })
}
