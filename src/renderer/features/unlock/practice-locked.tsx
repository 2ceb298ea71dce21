import { Button, Group, Stack } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { useDocumentTitle } from '../../components/screen/page-header.tsx'
import { unlockText as text } from './unlock.text.ts'
import classes from './unlock.module.css'

/** The practice register guards nobody: one button opens it again. */
export function PracticeLocked() {
  const open = useVaultCommand('vault.openPractice')
  const leave = useVaultCommand('vault.leave')
  const error = open.error ?? leave.error
  const button = useRef<HTMLButtonElement>(null)
  useDocumentTitle(text.practiceTitle)
  useEffect(() => button.current?.focus(), [])
  return (
    <Stack gap="md">
      <div>
        <IconBook2 size={36} aria-hidden className={classes['icon']} />
        <h1 className={classes['heading']}>{text.practiceTitle}</h1>
        <p className={classes['register']}>{text.practiceIntro}</p>
      </div>
      {error !== null && <ErrorPanel title={text.otherFailed}>{errorText(error)}</ErrorPanel>}
      <Group>
        <Button ref={button} loading={open.isPending} onClick={() => open.mutate({})}>{text.openPractice}</Button>
        <Button variant="default" onClick={() => leave.mutate({})}>{text.otherRegister}</Button>
        <span role="status">{open.isPending && text.opening}</span>
      </Group>
    </Stack>
  )
}
