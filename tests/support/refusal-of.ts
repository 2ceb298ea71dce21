import { AppError, type AppErrorValue } from '#shared/contract/errors.ts'

/** The error that `work` ends with, as the gate would pass it on; fails where it succeeds. */
export async function refusalOf(work: Promise<unknown>): Promise<AppErrorValue> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code, ...(error.fields && { fields: error.fields }), ...(error.reason !== undefined && { reason: error.reason }) }
  }
  throw new Error('it was accepted')
}
