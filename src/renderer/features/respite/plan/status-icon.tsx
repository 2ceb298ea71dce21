import { IconAlertTriangle, IconCheck, IconChecks, IconHelpCircle, IconUserOff, IconX } from '@tabler/icons-react'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'

const icons = {
  'requested': IconHelpCircle,
  'confirmed': IconCheck,
  'held': IconChecks,
  'cancelled': IconX,
  'no-show': IconUserOff,
  'not-staffed': IconAlertTriangle,
} as const satisfies Readonly<Record<RespiteStatus, unknown>>

/** Decoration beside the word for the status. */
export function StatusIcon({ code, size = 16 }: { readonly code: RespiteStatus; readonly size?: number }) {
  const Icon = icons[code]
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} />
}
