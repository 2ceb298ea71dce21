import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { call } from './call.ts'
import { flushAll } from './flush-before-lock.ts'
import { placeNow } from './place-before-lock.ts'
import { invalidateTopics } from './query-client.ts'
import { useAppEvent } from './use-app-event.ts'

interface VaultStatusValue {
  /** Undefined until the app has answered the first time. */
  readonly status: VaultStatus | undefined
  /** Set when the app did not answer at all. */
  readonly error: AppErrorValue | undefined
  readonly take: (status: VaultStatus) => void
}

const VaultStatusContext = createContext<VaultStatusValue | undefined>(undefined)

/**
 * Holds what the app says about the lock, and keeps the promise that belongs to it: whenever the
 * register is not open, no answer of it stays in memory.
 */
export function VaultStatusProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [status, setStatus] = useState<VaultStatus>()
  const [error, setError] = useState<AppErrorValue>()

  const take = useCallback((next: VaultStatus) => {
    setStatus(next)
    setError(undefined)
  }, [])

  useEffect(() => {
    void call('vault.status', {}).then((result) => {
      // An event that came meanwhile is newer than this answer.
      if (result.ok) setStatus((present) => present ?? result.value)
      else setError(result.error)
    })
  }, [])

  useAppEvent('vault', (event) => take(event.status))
  useAppEvent('changed', (event) => void invalidateTopics(client, event.topics))

  useAppEvent('about-to-lock', () => {
    const place = placeNow()
    void flushAll().then(async () => {
      // The content goes now; the lock itself comes when the store has closed.
      setStatus((present) => present?.state === 'unlocked' ? { ...present, state: 'locking' } : present)
      await call('vault.flushed', { place })
    })
  })

  const isOpen = status?.state === 'unlocked'
  useEffect(() => {
    if (!isOpen) client.clear()
  }, [client, isOpen])

  const value = useMemo(() => ({ status, error, take }), [status, error, take])
  return <VaultStatusContext value={value}>{children}</VaultStatusContext>
}

export function useVaultStatus(): VaultStatusValue {
  const value = use(VaultStatusContext)
  if (value === undefined) throw new Error('outside VaultStatusProvider')
  return value
}
