import { Alert, Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import classes from '../settings.module.css'
import { backupsText as text } from './backups.text.ts'
import { SetSecondFolder } from './set-second-folder.tsx'

interface SecondFolderProps {
  readonly folder: string | undefined
  readonly problem: OutputOf<'backups.status'>['secondProblem']
}

/** Where every backup is copied to as well, so that one lost computer is not everything. */
export function SecondFolder({ folder, problem }: SecondFolderProps) {
  const [asked, setAsked] = useState<'use' | 'stop'>()
  return (
    <section className={classes['section']}>
      <h3>{text.second}</h3>
      <p>{text.secondAbout}</p>
      <p>{folder === undefined ? text.secondNone : <>{text.secondIs}: <strong className={classes['path']}>{folder}</strong></>}</p>
      {problem !== undefined && <Alert role="status" variant="outline" color="orange" mb="sm" className="app-notice">{text.secondProblem(problem)}</Alert>}
      <Group gap="sm">
        <Button variant="default" onClick={() => setAsked('use')}>{folder === undefined ? text.choose : text.chooseOther}</Button>
        {folder !== undefined && <Button variant="default" onClick={() => setAsked('stop')}>{text.stop}</Button>}
      </Group>
      {asked !== undefined && <SetSecondFolder use={asked === 'use'} onClose={() => setAsked(undefined)} />}
    </section>
  )
}
