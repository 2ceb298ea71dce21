import { Alert } from '@mantine/core'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { unlockText as text } from './unlock.text.ts'

interface UnlockNewsProps {
  readonly problem: VaultStatus['problem']
  readonly isUnreachable: boolean
  /** When the backup was made that has just been put in place. */
  readonly restoredFrom: string | undefined
}

/** What has happened since the register was last open, before anybody unlocks. */
export function UnlockNews({ problem, isUnreachable, restoredFrom }: UnlockNewsProps) {
  return (
    <div role="status">
      {restoredFrom !== undefined && <Alert role="note" variant="outline" color="blue" className="app-notice">{text.restored(restoredFrom)}</Alert>}
      {restoredFrom === undefined && problem !== undefined && <Alert role="note" variant="outline" color="orange" className="app-notice">{text.problem(problem)}</Alert>}
      {isUnreachable && <Alert role="note" variant="outline" color="orange" className="app-notice">{text.unreachable}</Alert>}
    </div>
  )
}
