import { Alert, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { formatDayOf } from '../../../components/dates/format-moment.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { settingsText } from '../settings.text.ts'
import classes from '../settings.module.css'
import { keysText as text } from './keys.text.ts'
import { ReplaceRecovery } from './replace-recovery.tsx'
import { RotateKeys } from './rotate-keys.tsx'
import { TestRecovery } from './test-recovery.tsx'

type Open = 'test' | 'replace' | 'rotate'

/** The printed key, and new keys for everything. */
export function KeysPart() {
  const { data, error, refetch } = useRouteQuery('keys.status', {})
  const [open, setOpen] = useState<Open>()
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <p role="status">{settingsText.loading}</p>
  const { recovery, epoch } = data
  const close = () => setOpen(undefined)
  return (
    <>
      <section className={classes['section']}>
        <h3>{text.recovery}</h3>
        {recovery.exists
          ? <p>{text.exists}. {recovery.testedAt === undefined ? text.untested : `${text.tested(formatDayOf(recovery.testedAt))}.`} {text.testAbout}</p>
          : <Alert variant="outline" color="orange" mb="sm" className="app-notice">{text.missing}</Alert>}
        <Group gap="sm">
          {recovery.exists && <Button variant={recovery.testedAt === undefined ? 'filled' : 'default'} onClick={() => setOpen('test')}>{text.test}</Button>}
          <Button variant={recovery.exists ? 'default' : 'filled'} onClick={() => setOpen('replace')}>{text.replace}</Button>
        </Group>
      </section>
      <section className={classes['section']}>
        <h3>{text.rotate}</h3>
        <p>{text.rotateAbout} {text.epoch(epoch)}</p>
        <Button variant="default" onClick={() => setOpen('rotate')}>{text.rotateButton}</Button>
      </section>
      {open === 'test' && <TestRecovery onClose={close} />}
      {open === 'replace' && <ReplaceRecovery onClose={close} />}
      {open === 'rotate' && <RotateKeys onClose={close} />}
    </>
  )
}
