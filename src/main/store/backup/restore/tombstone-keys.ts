import { z } from 'zod'
import { readSetting, writeSetting } from '../../../register/settings/settings.ts'
import type { ReadDb, WriteTx } from '../../database/connection.ts'
import { derivedKey } from '../../key-file/data-keys.ts'
import { SecretBytes } from '../../key-file/secret-bytes.ts'

/** What vouches for the list of a register's erased: one key for each epoch of the register's own that it knows. */
export interface TombstoneKeys extends Disposable {
  readonly registerId: string
  readonly byEpoch: ReadonlyMap<number, SecretBytes>
}

/** A register with its own key, as it stands open. */
export interface KeyedRegister {
  readonly registerId: string
  readonly epoch: number
  readonly key: SecretBytes
}

const stored = z.record(z.string().regex(/^[1-9][0-9]{0,8}$/u), z.base64())
const own = ({ key, registerId }: KeyedRegister): SecretBytes => derivedKey(key, registerId, 'tombstones')

async function readStored(db: ReadDb): Promise<z.output<typeof stored>> {
  const text = await readSetting(db, 'tombstone-keys')
  return text === undefined ? {} : stored.parse(JSON.parse(text))
}

/**
 * The key of an epoch is derived from the register's key of that epoch, and kept in the register when that key goes: a list is
 * signed for every epoch, since a backup of an earlier one knows no later key. A backup made before a key was kept derives its own.
 */
export async function tombstoneKeysOf(db: ReadDb, register: KeyedRegister): Promise<TombstoneKeys> {
  const kept = Object.entries(await readStored(db)).map(([epoch, key]) => [Number(epoch), new SecretBytes(Buffer.from(key, 'base64'))] as const)
  const byEpoch = new Map([...kept.filter(([epoch]) => epoch !== register.epoch), [register.epoch, own(register)] as const])
  return {
    registerId: register.registerId,
    byEpoch,
    [Symbol.dispose]() {
      for (const key of byEpoch.values()) key[Symbol.dispose]()
    },
  }
}

/** Keeps the key of this epoch for the time after its rotation; writes only where it is not kept yet. */
export async function keepTombstoneKey(tx: WriteTx, register: KeyedRegister): Promise<void> {
  using key = own(register)
  const kept = await readStored(tx)
  const now = key.bytes.toString('base64')
  if (kept[register.epoch] !== now) await writeSetting(tx, 'tombstone-keys', JSON.stringify({ ...kept, [register.epoch]: now }))
}
