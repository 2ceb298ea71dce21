import type { KeyFile } from '../../key-file/key-file-format.ts'
import { derivedKey, type RegisterKeys } from '../../key-file/data-keys.ts'

/** The two files' own keys (not the data keys behind them), 32 bytes each. Whoever made them clears them. */
export interface FileKeys {
  /** The epochs of the key file that they came from: a backup of another epoch has other keys. */
  readonly epoch: string
  readonly register: Uint8Array
  readonly statistics: Uint8Array
}

/** Both files' epochs in one word, to compare. */
export const epochOf = ({ epochs }: Pick<KeyFile, 'epochs'>): string => `${epochs.register}/${epochs.statistics}`

export function fileKeysOf(file: Pick<KeyFile, 'registerId' | 'epochs'>, keys: RegisterKeys): FileKeys & Disposable {
  const { registerId } = file
  const register = derivedKey(keys.register, registerId, 'register.db')
  const statistics = derivedKey(keys.statistics, registerId, 'statistik.db')
  return {
    epoch: epochOf(file),
    register: register.bytes,
    statistics: statistics.bytes,
    [Symbol.dispose]() {
      register[Symbol.dispose]()
      statistics[Symbol.dispose]()
    },
  }
}
