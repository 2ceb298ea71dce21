import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import type { RegisterSetup } from '../../src/main/store/create-register.ts'

export const testPassphrase = 'korp lykta vinter åska brygga'
export const testRecoveryKey = formatRecoveryKey(Uint8Array.from({ length: 16 }, (_, index) => index * 13 + 5))

/** A register like any other, except that its key derivation runs at the floor to save time. */
export const testSetup: RegisterSetup = {
  unit: { municipalityName: 'Norrköping', municipalityCode: '0581', board: 'Vård- och omsorgsnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
  user: { name: 'Karin Konsulent', titleCode: 'carer-consultant' },
  passphrase: testPassphrase,
  recoveryKey: testRecoveryKey,
  kdf: 'floor',
}
