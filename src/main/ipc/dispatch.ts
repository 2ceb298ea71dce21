import { contract, isRouteName, type ParsedInputOf, type RouteName, type VaultName } from '#shared/contract/index.ts'
import type { FileRequest, Route } from '#shared/contract/define.ts'
import { AppError, type AppErrorValue, type Result } from '#shared/contract/errors.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { z } from 'zod'
import type { VaultController } from '../vault/vault.ts'

const defaultMaxBytes = 1024 * 1024

export interface DispatchDeps {
  readonly vault: VaultController
  /** Asks the person where to save, or for a folder; undefined when she changed her mind. */
  readonly chooseFile: (request: FileRequest) => Promise<string | undefined>
}

const refuse = (error: AppErrorValue): Result<never> => ({ ok: false, error })

/** The first reason per field, by the schema's own word; a wrong type says no more than that. */
function fieldErrors(error: z.ZodError): AppErrorValue {
  const reasons = new Map<string, string>()
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    const isOurs = /^[a-z][a-z-]*$/.test(issue.message)
    if (!reasons.has(path)) reasons.set(path, isOurs ? issue.message : issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'not-valid')
  }
  return { code: 'invalid-input', fields: [...reasons].map(([path, reason]) => ({ path, reason })) }
}

/** Bytes of the input as JSON. What cannot be written as JSON (cycles, BigInt) is no input of ours. */
function sizeOf(input: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '')
  } catch {
    // Not a failure of ours to report: the caller sent something that no route takes.
    return Number.POSITIVE_INFINITY
  }
}

const isVaultRoute = (name: RouteName): name is VaultName => contract[name].kind === 'vault'

async function chosenFile(route: Route, input: unknown, deps: DispatchDeps): Promise<string | undefined> {
  const request = route.asksForFile?.(input)
  if (request === undefined) return undefined
  const file = await deps.chooseFile(request)
  if (file === undefined) throw new AppError('refused', { reason: 'no-file-chosen' })
  return file
}

/**
 * The one gate. In this order: is it a route at all, is the register open, may this role, is it small
 * enough, is it what the contract says. Everything that passes goes to the vault or to the store;
 * whatever happens, the answer is a {@link Result} and never a rejection. Who is asking (which frame,
 * which origin) is checked by the transport before this.
 */
export async function dispatch(name: unknown, input: unknown, deps: DispatchDeps): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !isRouteName(name)) return refuse({ code: 'unknown-route' })
  const route: Route = contract[name]
  const session = deps.vault.session()
  if (route.roles !== 'anyone' && session === undefined) return refuse({ code: 'locked' })
  if (session?.mustChangePassphrase === true && route.roles !== 'anyone' && route.worksWithGivenPassphrase !== true) return refuse({ code: 'refused', reason: 'passphrase-must-change' })
  if (!mayCall(route, session)) return refuse({ code: 'not-allowed' })
  if (sizeOf(input) > (route.maxBytes ?? defaultMaxBytes)) return refuse({ code: 'too-large' })
  const parsed = route.input.safeParse(input)
  if (!parsed.success) return refuse(fieldErrors(parsed.error))
  try {
    const file = await chosenFile(route, parsed.data, deps)
    if (isVaultRoute(name)) return await deps.vault.handle(name, parsed.data as ParsedInputOf<typeof name>, file)
    return await deps.vault.call(name, parsed.data, file)
  } catch (error) {
    return refuse(error instanceof AppError ? { code: error.code, ...(error.reason !== undefined && { reason: error.reason }) } : { code: 'unexpected' })
  }
}
