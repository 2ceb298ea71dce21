import type { RegisterKind } from '#shared/contract/vault.ts'

export function UnlockPage(_props: { readonly register: RegisterKind }) {
  return null
}
