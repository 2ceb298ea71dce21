import type { z } from 'zod'

/** What is left of an input when a page has sealed it: JSON. Undefined where it cannot be written as that. */
function asJson(input: unknown): { readonly value?: unknown } | undefined {
  try {
    return JSON.parse(JSON.stringify({ value: input })) as { readonly value?: unknown }
  } catch {
    // Cycles, BigInt, too deep: the page is told and nothing is sent.
    return undefined
  }
}

/** Whether a schema takes an input, as it is (what goes in clear) or as what JSON makes of it (what goes sealed: a date is a text then). */
export function isValidAsSent(schema: z.ZodType, input: unknown): boolean {
  const sealed = asJson(input)
  return schema.safeParse(input).success || (sealed !== undefined && schema.safeParse(sealed.value).success)
}
