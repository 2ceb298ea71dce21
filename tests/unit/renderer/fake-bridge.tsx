import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RegisterBridge } from '#shared/contract/bridge.ts'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import { makeQueryClient } from '../../../src/renderer/api/query-client.ts'
import { VaultStatusProvider } from '../../../src/renderer/api/vault-status.tsx'
import { WithMantine } from './with-mantine.tsx'

type Answers = { readonly [N in RouteName]?: (input: InputOf<N>) => OutputOf<N> | AppErrorValue }

/** Stands in for the preload: answers the routes given, and hands on events. A screen is tried without a register behind it. */
export function fakeBridge(answers: Answers): { readonly emit: (event: AppEvent) => void; readonly asked: readonly { readonly route: string; readonly input: unknown }[] } {
  const listeners = new Set<(event: AppEvent) => void>()
  const asked: { route: string; input: unknown }[] = []
  const bridge: RegisterBridge = {
    invoke: (route, input) => {
      asked.push({ route, input })
      const answer = (answers as Record<string, ((given: unknown) => unknown) | undefined>)[route]?.(input)
      const isError = typeof answer === 'object' && answer !== null && 'code' in answer
      return Promise.resolve(answer === undefined ? { ok: false, error: { code: 'unknown-route' } } : isError ? { ok: false, error: answer as AppErrorValue } : { ok: true, value: answer })
    },
    subscribe: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
  Object.defineProperty(window, 'register', { value: bridge, configurable: true })
  return { emit: (event) => { for (const listen of listeners) listen(event) }, asked }
}

/** Everything that stands around a screen. */
export function Around({ children }: { readonly children: ReactNode }) {
  return <WithMantine><QueryClientProvider client={makeQueryClient()}><VaultStatusProvider>{children}</VaultStatusProvider></QueryClientProvider></WithMantine>
}
