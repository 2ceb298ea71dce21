import { dataKeyPurposes, type DataKeyPurpose } from '../../store/key-file/key-file-format.ts'

/** Purposes as bits of the column `should_rotate`: which keys somebody knows and no longer needs. */
export const keyBits = (purposes: readonly DataKeyPurpose[]): number => purposes.reduce((bits, purpose) => bits | (1 << dataKeyPurposes.indexOf(purpose)), 0)

export const purposesOfBits = (bits: number): readonly DataKeyPurpose[] => dataKeyPurposes.filter((purpose) => (bits & keyBits([purpose])) !== 0)
