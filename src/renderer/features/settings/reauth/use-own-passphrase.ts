import { useRef, useState, type RefObject } from 'react'
import type { AppError } from '#shared/contract/errors.ts'
import { errorText } from '../../../api/error-text.ts'
import { useWrongDelay } from '../../../components/passphrase/use-wrong-delay.ts'
import { ownPassphraseText as text } from './own-passphrase.text.ts'

export interface OwnPassphrase {
  readonly value: string
  readonly error: string | undefined
  /** Before the next try; 0: try. */
  readonly secondsLeft: number
  readonly field: RefObject<HTMLInputElement | null>
  readonly change: (value: string) => void
  /** Whether it may be sent; where nothing stands in the field it says so there. */
  readonly check: () => boolean
  /** For every refusal of what it was sent with: says at the field what is about it, and leaves the rest alone. What was typed stays, selected. */
  readonly wasRefused: (error: AppError) => void
}

/** True for what is said at the field and nowhere else. */
export const isAboutPassphrase = ({ code, reason }: AppError): boolean => code === 'wrong-passphrase' || reason === 'wait-after-wrong'

/** The caller's own passphrase, on its way into one call; it lives as long as the dialog that asks. */
export function useOwnPassphrase(): OwnPassphrase {
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  const { secondsLeft, wasWrong } = useWrongDelay()
  const field = useRef<HTMLInputElement>(null)
  return {
    value,
    error,
    secondsLeft,
    field,
    change: (next) => {
      setValue(next)
      setError(undefined)
    },
    check: () => {
      if (value === '') setError(text.missing)
      return value !== '' && secondsLeft === 0
    },
    wasRefused: (refusal) => {
      if (!isAboutPassphrase(refusal)) return
      const isWrong = refusal.code === 'wrong-passphrase'
      setError(isWrong ? text.wrong : errorText(refusal))
      if (isWrong) wasWrong()
      field.current?.focus()
      field.current?.select()
    },
  }
}
