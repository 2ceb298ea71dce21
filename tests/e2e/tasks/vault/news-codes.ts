import { vaultStatus, type VaultStatus } from '#shared/contract/vault.ts'

/** Every notice and every reason for a lock that the contract knows. */
export const noticeCodes: VaultStatus['notices'] = vaultStatus.shape.notices.unwrap().element.options
export const problemCodes: readonly NonNullable<VaultStatus['problem']>[] = vaultStatus.shape.problem.unwrap().options
