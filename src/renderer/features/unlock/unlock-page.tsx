import { useState } from 'react'
import type { RegisterKind } from '#shared/contract/vault.ts'
import { PracticeLocked } from './practice-locked.tsx'
import { RecoverForm } from './recover-form.tsx'
import { RestorePage } from './restore/restore-page.tsx'
import { UnlockForm } from './unlock-form.tsx'
import classes from './unlock.module.css'

interface UnlockPageProps {
  readonly register: RegisterKind
  /** When the backup was made that has just been put in place. */
  readonly restoredFrom: string | undefined
  readonly onRestored: (madeAt: string) => void
}

/** What stands while the register is locked; give it the register as `key`. */
export function UnlockPage({ register, restoredFrom, onRestored }: UnlockPageProps) {
  const [way, setWay] = useState<'unlock' | 'recover' | 'restore'>('unlock')
  const back = () => setWay('unlock')
  if (register === 'real' && way === 'restore') return <RestorePage onBack={back} onRestored={(madeAt) => { onRestored(madeAt); back() }} />
  return (
    <main className={classes['page']}>
      {register === 'practice' && <PracticeLocked />}
      {register === 'real' && way === 'unlock' && <UnlockForm restoredFrom={restoredFrom} onForgotten={() => setWay('recover')} onRestore={() => setWay('restore')} />}
      {register === 'real' && way === 'recover' && <RecoverForm onBack={back} />}
    </main>
  )
}
