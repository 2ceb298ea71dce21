import { runtime } from '../runtime.ts'
import { strictObject } from '../strict.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

const privileged = new Set<string>()

/** Schemes that pages may have as their address. */
export const customSchemes: ReadonlySet<string> = privileged

function registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string; readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean } }[]): void {
  if (runtime.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  for (const { scheme, privileges } of schemes) {
    if (!privileges?.standard || !privileges.secure) throw new Error(`stand-in: the scheme ${scheme} must be standard and secure here`)
    privileged.add(scheme)
  }
}

/** The protocol handlers of one session: a handler of the default session serves no other, as in Electron. */
export function createProtocol() {
  const handlers = new Map<string, ProtocolHandler>()
  const api = strictObject('protocol', {
    registerSchemesAsPrivileged,
    handle(scheme: string, handler: ProtocolHandler): void {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      if (!privileged.has(scheme)) throw new Error(`stand-in: register the scheme ${scheme} as privileged first`)
      handlers.set(scheme, handler)
    },
    unhandle: (scheme: string): void => { handlers.delete(scheme) },
    isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
  })
  return { api, handlerOf: (scheme: string): ProtocolHandler | undefined => handlers.get(scheme) }
}
