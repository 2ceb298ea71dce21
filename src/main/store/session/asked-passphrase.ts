import { contract, type RouteName } from '#shared/contract/index.ts'
import type { Route } from '#shared/contract/define.ts'
import { AppError } from '#shared/contract/errors.ts'
import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import { describeRefusal } from '../../register/audit-log/describe-refusal.ts'
import type { Clock } from '../clock.ts'
import { runInWriteTransaction } from '../database/transaction.ts'
import type { OpenVault } from '../open-vault.ts'
import { unlockWithPassphrase } from './unlock-slots.ts'

const fieldOf = (reason: string) => ({ fields: [{ path: 'ownPassphrase', reason }] })

/** Errors: wrong-passphrase, also for somebody whose slot has been taken away meanwhile. */
async function openOwnSlot({ keyring, session }: OpenVault, passphrase: string): Promise<void> {
  const { keys, next } = await unlockWithPassphrase(await keyring.refresh(), passphrase, session.userId)
  keys[Symbol.dispose]()
  next?.[Symbol.dispose]()
}

/**
 * Where the route asks for it: checks that the caller knows her own passphrase, and answers with the input without it. Any other
 * input comes back as it is. A wrong one stands in the log and counts towards a wait, during which none is tried.
 * Errors: wrong-passphrase, invalid-input (`required`), refused (`wait-after-wrong`), each at the field `ownPassphrase`; key-file-damaged, conflict (`keys-changed`).
 */
export async function withoutPassphrase(open: OpenVault, name: RouteName, input: unknown, clock: Clock): Promise<unknown> {
  const route: Route = contract[name]
  if (route.asksForPassphrase !== true) return input
  const { ownPassphrase, ...rest } = input as { readonly ownPassphrase?: unknown }
  if (typeof ownPassphrase !== 'string') throw new AppError('invalid-input', fieldOf('required'))
  if (open.wrongTries.mustWait(clock.now())) throw new AppError('refused', { reason: 'wait-after-wrong', ...fieldOf('wait-after-wrong') })
  try {
    await openOwnSlot(open, ownPassphrase)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'wrong-passphrase') throw error
    const now = clock.now()
    open.wrongTries.wasWrong(now)
    const entries = describeRefusal(error, { at: now.toISOString(), session: open.session, route: name })
    await runInWriteTransaction(open.logged, (tx) => appendAccessEntries(tx, entries))
    throw new AppError('wrong-passphrase', fieldOf('wrong-passphrase'))
  }
  open.wrongTries.wasRight()
  return rest
}
