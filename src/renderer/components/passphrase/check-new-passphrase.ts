import { judgePassphrase, normalisePassphrase } from '#shared/domain/passphrase/judge-passphrase.ts'
import { newPassphraseText } from './new-passphrase.text.ts'

export interface NewPassphraseErrors {
  readonly passphrase?: string
  readonly repeated?: string
}

/** What is wrong with a chosen passphrase and its repetition; empty when it may lock a register. `names` count against it. */
export function checkNewPassphrase(passphrase: string, repeated: string, names: readonly string[]): NewPassphraseErrors {
  if (passphrase === '') return { passphrase: newPassphraseText.missing }
  const { ok, rating } = judgePassphrase(passphrase, names)
  if (!ok) return { passphrase: newPassphraseText.rating(rating) }
  if (repeated === '') return { repeated: newPassphraseText.repeatMissing }
  return normalisePassphrase(passphrase) === normalisePassphrase(repeated) ? {} : { repeated: newPassphraseText.differs }
}
