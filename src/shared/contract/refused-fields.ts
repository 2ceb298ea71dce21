import type { z } from 'zod'
import type { AppErrorValue } from './errors.ts'

/** A schema's refusal as it may cross a process boundary: the first reason per field, by the schema's own word; a wrong type says no more than that. */
export function refusedFields(error: z.ZodError): AppErrorValue {
  const reasons = new Map<string, string>()
  for (const issue of error.issues) {
    const path = issue.path.join('.')
    const isOurs = /^[a-z][a-z-]*$/.test(issue.message)
    if (!reasons.has(path)) reasons.set(path, isOurs ? issue.message : issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'not-valid')
  }
  return { code: 'invalid-input', fields: [...reasons].map(([path, reason]) => ({ path, reason })) }
}
