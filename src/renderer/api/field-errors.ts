import type { z } from 'zod'
import type { FieldError } from '#shared/contract/errors.ts'
import { fieldText, isFieldReason } from './field-text.ts'

/** Swedish sentence by field; a path inside the value is joined by dots. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * What the contract would refuse, told field by field before anything is sent. Empty when all is
 * well. The first error of a field counts.
 */
export function fieldErrorsOf(schema: z.ZodType, values: unknown): FieldErrors {
  const parsed = schema.safeParse(values, { reportInput: true })
  if (parsed.success) return {}
  return collect(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), reason: reasonOf(issue.message, issue.input) })))
}

/** The same for an answer from the register. */
export function fieldErrorsFrom(error: { readonly fields?: readonly FieldError[] | undefined }): FieldErrors {
  return collect(error.fields ?? [])
}

function collect(errors: readonly FieldError[]): FieldErrors {
  const byField: Record<string, string> = {}
  for (const { path, reason } of errors) byField[path] ??= fieldText(reason)
  return byField
}

function reasonOf(message: string, input: unknown): string {
  if (isFieldReason(message)) return message
  return input === undefined || input === '' ? 'required' : 'invalid'
}
