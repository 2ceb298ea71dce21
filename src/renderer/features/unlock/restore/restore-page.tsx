import { useState } from 'react'
import type { BackupView } from '#shared/contract/vault.ts'
import { useDocumentTitle } from '../../../components/screen/page-header.tsx'
import { ChooseBackup } from './choose-backup.tsx'
import { RestoreForm } from './restore-form.tsx'
import { restoreText as text } from './restore.text.ts'
import classes from './restore.module.css'

interface RestorePageProps {
  readonly onBack: () => void
  /** With the moment at which the backup in place was made. */
  readonly onRestored: (madeAt: string) => void
}

/** A backup in the register's place: which, what that means, and the secret that opens it. */
export function RestorePage({ onBack, onRestored }: RestorePageProps) {
  const [chosen, setChosen] = useState<BackupView>()
  const [found, setFound] = useState<readonly BackupView[]>()
  useDocumentTitle(text.documentTitle)
  return (
    <main className={classes['page']}>
      {chosen === undefined
        ? <ChooseBackup found={found} onFound={setFound} onChoose={setChosen} onBack={onBack} />
        : <RestoreForm backup={chosen} onBack={() => setChosen(undefined)} onRestored={() => onRestored(chosen.madeAt)} />}
    </main>
  )
}
