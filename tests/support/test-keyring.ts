import { generateKeyPairSync } from 'node:crypto'
import { newDataKeys } from '../../src/main/store/key-file/data-keys.ts'
import { signingKey } from '../../src/main/store/key-file/signing-key.ts'
import type { Keyring } from '../../src/main/store/session/keyring.ts'

/** Fresh keys without a key file: whoever asks for the file has not said that she needs one. */
export function testKeyring(): Keyring {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const noFile = (): never => {
    throw new Error('this test register has no key file')
  }
  return {
    keys: newDataKeys(),
    signing: signingKey('test', Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')),
    file: noFile,
    refresh: noFile,
    replace: noFile,
    replaceOwnSlot: noFile,
  }
}
