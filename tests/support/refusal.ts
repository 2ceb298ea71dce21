import { AppError, type AppErrorCode } from '#shared/contract/errors.ts'

/** The code with which `work` was refused; `undefined` when it went through. Anything else is rethrown. */
export async function refusalOf(work: () => Promise<unknown>): Promise<AppErrorCode | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
