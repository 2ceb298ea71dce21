import type { Result } from '#shared/contract/errors.ts'
import type { StoreRequest } from '#shared/contract/store-messages.ts'
import { createStoreClient } from './store-client.ts'
import type { StoreProcess } from './store-process.ts'

const ignore = (): void => undefined

/** Has a store process of its own do something that needs no open register, and ends it. */
export async function askOnce(startStore: () => StoreProcess, request: StoreRequest): Promise<Result<unknown>> {
  const client = createStoreClient(startStore(), { changed: ignore, sessionChanged: ignore, damaged: ignore, leaseLost: ignore, rightsChanged: ignore })
  try {
    return await client.request(request)
  } finally {
    client.kill()
    await client.gone
  }
}
