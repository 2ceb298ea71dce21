import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import { AppError, type Result } from '#shared/contract/errors.ts'
import { bridge } from './bridge.ts'

/** Asks the register. Always resolves; a bridge that breaks is the error `unexpected`. */
export async function call<N extends RouteName>(route: N, input: InputOf<N>): Promise<Result<OutputOf<N>>> {
  try {
    // The gate has checked the answer against the same contract.
    return await bridge().invoke(route, input) as Result<OutputOf<N>>
  } catch {
    return { ok: false, error: { code: 'unexpected' } }
  }
}

/** As {@link call}, but throws the {@link AppError}: for the query library, which wants exceptions. */
export async function callOrThrow<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await call(route, input)
  if (result.ok) return result.value
  const { code, reason, fields } = result.error
  throw new AppError(code, { ...(reason !== undefined && { reason }), ...(fields !== undefined && { fields }) })
}
