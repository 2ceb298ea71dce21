import type { KeyFile } from '../../key-file/key-file-format.ts'
import { derivedKey, type DataKeys } from '../../key-file/key-slots.ts'

/** The two files' own keys (not the data keys behind them), 32 bytes each. Whoever made them clears them. */
export interface FileKeys {
  /** The epoch of the key file that they came from: a backup of another epoch has other keys. */
  readonly epoch: number
  readonly register: Uint8Array
  readonly statistics: Uint8Array
}

export function fileKeysOf({ registerId, epoch }: Pick<KeyFile, 'registerId' | 'epoch'>, keys: DataKeys): FileKeys & Disposable {
  const register = derivedKey(keys.register, registerId, 'register.db')
  const statistics = derivedKey(keys.statistics, registerId, 'statistik.db')
  return {
    epoch,
    register: register.bytes,
    statistics: statistics.bytes,
    [Symbol.dispose]() {
      register[Symbol.dispose]()
      statistics[Symbol.dispose]()
    },
  }
}
