import { useState } from 'react'
import type { RegisterKind } from '#shared/contract/vault.ts'
import { PracticeLocked } from './practice-locked.tsx'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'
import classes from './unlock.module.css'

/** What stands while the register is locked; give it the register as `key`. */
export function UnlockPage({ register }: { readonly register: RegisterKind }) {
  const [isRecovering, setIsRecovering] = useState(false)
  return (
    <main className={classes['page']}>
      {register === 'practice' && <PracticeLocked />}
      {register === 'real' && !isRecovering && <UnlockForm onForgotten={() => setIsRecovering(true)} />}
      {register === 'real' && isRecovering && <RecoverForm onBack={() => setIsRecovering(false)} />}
    </main>
  )
}
