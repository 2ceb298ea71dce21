import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

function refuseArgon2(): never {
  throw Object.assign(new Error('Argon2 algorithm not supported'), { code: 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED' })
}

/** Electron's Node is built on BoringSSL, where these exist and throw. Code that needs them must fail here too. */
export function removeWhatElectronLacks(): void {
  Object.assign(crypto, { argon2: refuseArgon2, argon2Sync: refuseArgon2 })
  syncBuiltinESMExports()
}

/** What tells a program which kind of Electron process it runs in. */
export function introduceAs(type: 'browser' | 'utility', electronVersion: string): void {
  Object.defineProperty(process.versions, 'electron', { value: electronVersion, enumerable: true, configurable: true })
  Object.defineProperty(process, 'type', { value: type, enumerable: true })
}
