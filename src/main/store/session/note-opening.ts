import type { LogEvent } from '#shared/contract/define.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import { readSetting, writeSetting } from '../../register/settings/settings.ts'
import type { Clock } from '../clock.ts'
import { runInWriteTransaction } from '../database/transaction.ts'
import type { OpenVault } from '../open-vault.ts'
import { forgetFailedUnlocks, readWitness } from '../witness/witness.ts'

interface HowItWent {
  readonly tookOver: boolean
  readonly acceptedOlder: boolean
  readonly computer: ComputerFiles | undefined
}

async function failedUnlocks({ registerId }: OpenVault, computer: ComputerFiles | undefined): Promise<number> {
  if (computer === undefined) return 0
  const reading = await readWitness(computer.witness)
  return reading.kind === 'read' && Object.hasOwn(reading.value.registers, registerId) ? reading.value.registers[registerId]?.failedUnlocks ?? 0 : 0
}

/** What happened on the way in and could not be written before: wrong passphrases, a lease taken over, an older register accepted. */
export async function noteOpening(open: OpenVault, { tookOver, acceptedOlder, computer }: HowItWent, clock: Clock): Promise<void> {
  const failed = await failedUnlocks(open, computer)
  const events: readonly (readonly [event: LogEvent, hits: number | undefined])[] = [
    ...(failed > 0 ? [['unlock-failed', failed] as const] : []),
    ...(tookOver ? [['lease-taken-over', undefined] as const] : []),
    ...(acceptedOlder ? [['rollback-accepted', undefined] as const] : []),
  ]
  if (events.length === 0 && open.access === 'statistics') return
  const { userId, sessionId } = open.session
  const at = clock.now().toISOString()
  await runInWriteTransaction(open.logged, async (tx) => {
    await appendAccessEntries(tx, events.map(([event, hits]) => ({ at, userId, sessionId, event, hits, purpose: 'administration', route: 'vault' })))
    // Written only where it changes: an opening like any other leaves no more than its entry.
    if (open.access === 'register' && String(failed) !== (await readSetting(tx, 'failed-unlocks') ?? '0')) await writeSetting(tx, 'failed-unlocks', String(failed))
  })
  if (computer !== undefined && failed > 0) await forgetFailedUnlocks(computer.witness, open.registerId, clock.now()).catch(() => undefined)
}
