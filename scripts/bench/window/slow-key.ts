import { passphraseBytes, floorParams, slotWrappingKey } from '../../../src/main/store/key-file/derive-key.ts'
import { kdfCeiling, type Argon2Params } from '../../../src/main/store/key-file/key-file-format.ts'
import { rewrapSlot } from '../../../src/main/store/key-file/key-slots.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'

/** As much memory as calibration ever chooses; the passes do the rest. */
const memoryKib = 192 * 1024

/** Milliseconds of one derivation. */
export async function timeKey(kdf: Argon2Params, passphrase: string): Promise<number> {
  const began = performance.now()
  using secret = passphraseBytes(passphrase)
  using _key = await slotWrappingKey(kdf, secret.bytes)
  return performance.now() - began
}

/** Parameters that take about `wantedMs` on this computer as busy as it is now. */
async function paramsFor(wantedMs: number, passphrase: string): Promise<Argon2Params> {
  const probe = { ...floorParams(), memoryKib }
  const times = [await timeKey(probe, passphrase), await timeKey(probe, passphrase), await timeKey(probe, passphrase)]
  const most = Math.floor(kdfCeiling.workKib / memoryKib)
  return { ...probe, passes: Math.min(most, Math.max(probe.passes, Math.round((probe.passes * wantedMs) / Math.min(...times)))) }
}

/** Puts the first user's key under parameters that take about `wantedMs`. */
export async function slowKey(open: OpenRegister, passphrase: string, wantedMs: number): Promise<void> {
  const slot = open.keyring.file().slots.find(({ kind }) => kind === 'user')
  if (slot?.kind !== 'user') throw new Error('no user')
  using secret = passphraseBytes(passphrase)
  const next = await rewrapSlot(open.registerId, slot, secret.bytes, secret.bytes, await paramsFor(wantedMs, passphrase))
  if (next === undefined) throw new Error('the passphrase is not hers')
  await open.keyring.replaceOwnSlot(next)
}
