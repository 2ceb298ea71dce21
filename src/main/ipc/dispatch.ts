import { contract, isRouteName, type RouteName, type VaultName } from '#shared/contract/index.ts'
import { channelTerms, type Asked, type Sealed } from '#shared/contract/channel/sealed.ts'
import { isOpeningName, secretMembers } from '#shared/contract/channel/secret-members.ts'
import type { FileRequest, Route } from '#shared/contract/define.ts'
import { AppError, type AppErrorValue, type Result } from '#shared/contract/errors.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import { refusedFields } from '#shared/contract/refused-fields.ts'
import type { RefusedCall } from '#shared/contract/store-messages.ts'
import { z } from 'zod'
import type { VaultController } from '../vault/vault.ts'

const defaultMaxBytes = 1024 * 1024

export interface DispatchDeps {
  readonly vault: VaultController
  /** Asks the person where to save, or for a folder; undefined when she changed her mind. */
  readonly chooseFile: (request: FileRequest) => Promise<string | undefined>
}

const refuse = (error: AppErrorValue): Result<never> => ({ ok: false, error })

/** Bytes of the input as JSON. What cannot be written as JSON (cycles, BigInt) is no input of ours. */
function sizeOf(input: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '')
  } catch {
    // Not a failure of ours to report: the caller sent something that no route takes.
    return Number.POSITIVE_INFINITY
  }
}

const sealedMessage = z.strictObject({ channel: z.uuid(), n: z.int().min(1), bytes: z.instanceof(Uint8Array) })

/** Undefined for what was sealed by nobody of ours. */
const asSealed = (sent: unknown): Sealed | undefined => sealedMessage.safeParse(sent).data

const isVaultRoute = (name: RouteName): name is VaultName => contract[name].kind === 'vault'

/** What the shell may read of an input: all of it, but for the secrets of a route that opens. */
function clearSchema(name: VaultName): z.ZodType {
  const { input }: Route = contract[name]
  if (!isOpeningName(name) || !(input instanceof z.ZodObject)) return input
  const secret: readonly string[] = secretMembers[name]
  return z.strictObject(Object.fromEntries(Object.entries(input.shape).filter(([member]) => !secret.includes(member))))
}

async function choose(request: FileRequest | undefined, deps: DispatchDeps): Promise<string | undefined> {
  if (request === undefined) return undefined
  const file = await deps.chooseFile(request)
  if (file === undefined) throw new AppError('refused', { reason: 'no-file-chosen' })
  return file
}

async function askVault(name: VaultName, clear: unknown, sealed: Sealed | undefined, deps: DispatchDeps): Promise<Result<unknown>> {
  const parsed = clearSchema(name).safeParse(clear)
  if (!parsed.success) {
    deps.vault.noteRefusal({ event: 'input-refused', route: name })
    return refuse(refusedFields(parsed.error))
  }
  const route: Route = contract[name]
  return deps.vault.handle({ route: name, clear: parsed.data, sealed, file: await choose(route.asksForFile?.(parsed.data), deps) })
}

/** Asks the store, and once more with the file that the store wants the user to be asked for. */
async function askStore(name: RouteName, sealed: Sealed, deps: DispatchDeps, file?: string): Promise<Result<unknown>> {
  const called = await deps.vault.call(name, sealed, file)
  if (!called.ok) return called
  if ('answer' in called.value) return { ok: true, value: called.value.answer }
  return file === undefined ? askStore(name, sealed, deps, await choose(called.value.asksFor, deps)) : refuse({ code: 'unexpected' })
}

/**
 * The outer half of the gate. In this order: is it a route at all, is the register open, may this role, is it small enough; and for what
 * the shell itself acts on, is it what the contract says. The rest is sealed, and the store holds it against the contract when it has opened
 * it (`store/channel/read-input.ts`). Whatever happens, the answer is a {@link Result} and never a rejection. Who is asking (which frame,
 * which origin) is checked by the transport before this.
 */
export async function dispatch(name: unknown, asked: { readonly [K in keyof Asked]?: unknown }, deps: DispatchDeps): Promise<Result<unknown>> {
  const noted = (event: RefusedCall['event'], error: AppErrorValue): Result<never> => {
    deps.vault.noteRefusal({ event, route: typeof name === 'string' && isRouteName(name) ? name : 'unknown' })
    return refuse(error)
  }
  if (typeof name !== 'string' || !isRouteName(name)) return noted('input-refused', { code: 'unknown-route' })
  const route: Route = contract[name]
  const session = deps.vault.session()
  if (route.roles !== 'anyone' && session === undefined) return refuse({ code: 'locked' })
  if (session?.mustChangePassphrase === true && route.roles !== 'anyone' && route.worksWithGivenPassphrase !== true) return refuse({ code: 'refused', reason: 'passphrase-must-change' })
  if (!mayCall(route, session)) return noted('call-refused', { code: 'not-allowed' })
  const sealed = asSealed(asked.sealed)
  if (sizeOf(asked.clear) + (sealed?.bytes.length ?? 0) > (route.maxBytes ?? defaultMaxBytes) + channelTerms.tagBytes) return noted('input-refused', { code: 'too-large' })
  try {
    if (isVaultRoute(name)) return await askVault(name, asked.clear, sealed, deps)
    return sealed === undefined ? refuse({ code: 'channel-gone' }) : await askStore(name, sealed, deps)
  } catch (error) {
    if (!(error instanceof AppError)) return noted('call-failed', { code: 'unexpected' })
    return refuse({ code: error.code, ...(error.reason !== undefined && { reason: error.reason }) })
  }
}
