import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { contract, type CommandName, type InputOf, type OutputOf, type UpkeepName, type VaultName } from '#shared/contract/index.ts'
import type { AppError } from '#shared/contract/errors.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { callOrThrow } from './call.ts'
import { invalidateTopics } from './query-client.ts'
import { useVaultStatus } from './vault-status.tsx'

/** Routes of the vault that answer with its new status. */
type StatusName = { [N in VaultName]: OutputOf<N> extends VaultStatus ? N : never }[VaultName]

/** Runs a command route; afterwards every screen that reads what it changes is read again. */
export function useRouteCommand<N extends CommandName | UpkeepName>(route: N): UseMutationResult<OutputOf<N>, AppError, InputOf<N>> {
  const client = useQueryClient()
  return useMutation<OutputOf<N>, AppError, InputOf<N>>({
    mutationKey: [route],
    mutationFn: async (input) => await callOrThrow(route, input),
    onSuccess: async () => await invalidateTopics(client, contract[route].changes),
  })
}

/** Runs a vault route other than the status itself; its answer is the new status. */
export function useVaultCommand<N extends Exclude<StatusName, 'vault.status'>>(route: N): UseMutationResult<OutputOf<N>, AppError, InputOf<N>> {
  const { take } = useVaultStatus()
  return useMutation<OutputOf<N>, AppError, InputOf<N>>({
    mutationKey: [route],
    mutationFn: async (input) => await callOrThrow(route, input),
    onSuccess: (status) => take(status),
  })
}
