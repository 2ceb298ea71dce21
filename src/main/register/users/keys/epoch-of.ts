import type { KeyEpochs } from '../../../store/key-file/key-file-format.ts'

/** The number of the newest rotation: each gives the keys that it renews one above all that were before. */
export const epochOf = (epochs: KeyEpochs): number => Math.max(epochs.register, epochs.statistics, epochs.protected)
