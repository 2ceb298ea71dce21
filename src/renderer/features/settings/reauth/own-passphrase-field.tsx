import { practicePassphrase } from '#shared/domain/passphrase/practice-passphrase.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { PassphraseField } from '../../../components/passphrase/passphrase-field.tsx'
import { ownPassphraseText as text } from './own-passphrase.text.ts'
import type { OwnPassphrase } from './use-own-passphrase.ts'
import classes from '../settings.module.css'

interface OwnPassphraseFieldProps {
  readonly own: OwnPassphrase
  /** Why it is asked for, where it is not that somebody could open everything. */
  readonly why?: string
  /** The cursor starts here when the dialog opens. */
  readonly isFirst?: boolean
}

/** Last in every dialog whose act can open the register to somebody: whoever sits here must be the one who unlocked it. */
export function OwnPassphraseField({ own: { field, value, error, secondsLeft, change }, why = text.why, isFirst = false }: OwnPassphraseFieldProps) {
  const { status } = useVaultStatus()
  const isPractice = status?.register === 'practice'
  return (
    <div>
      <PassphraseField
        ref={field}
        data-autofocus={isFirst || undefined}
        label={text.label}
        description={<>{why}{isPractice && <><br />{text.practice(practicePassphrase)}</>}</>}
        value={value}
        error={error}
        onChange={change}
      />
      {secondsLeft > 0 && <p className={classes['wait']}><strong aria-hidden>{text.wait(secondsLeft)}</strong> {text.waitWhy}</p>}
    </div>
  )
}
