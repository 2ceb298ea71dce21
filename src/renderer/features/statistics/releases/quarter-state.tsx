import { Alert, Button } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReleaseView } from '#shared/contract/statistics.ts'
import { addDays, formatLong } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { formatQuarter, lastDayOf, type Quarter } from '#shared/domain/quarter.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { statisticsText } from '../statistics.text.ts'
import classes from '../statistics.module.css'
import { ReleaseDialog } from './release-dialog.tsx'
import { ReleaseFiles } from './release-files.tsx'

interface QuarterStateProps {
  readonly quarter: Quarter
  readonly isOpen: boolean
  readonly release: ReleaseView | undefined
}

/** Whether the quarter goes on, waits to be released, or is frozen; and the one thing to do with it. */
export function QuarterState({ quarter, isOpen, release }: QuarterStateProps) {
  const [asks, setAsks] = useState(false)
  const freeze = useRouteCommand('statistics.release')
  if (release !== undefined) {
    return (
      <Alert variant="light" color="blue" icon={<IconLock aria-hidden />} title={statisticsText.isReleased}>
        <p className={classes['state']}>{statisticsText.isReleasedText(localToday(new Date(release.releasedAt)), release.releasedBy)}</p>
        <ReleaseFiles release={release} />
      </Alert>
    )
  }
  const lastDay = lastDayOf(quarter)
  const confirm = () => freeze.mutate({ quarter }, {
    onSuccess: () => { setAsks(false); showToast({ message: statisticsText.released }) },
    onError: () => setAsks(false),
  })
  return (
    <>
      <Alert variant="light" color={isOpen ? 'gray' : 'blue'} icon={<IconLockOpen aria-hidden />} title={isOpen ? statisticsText.isOpen : statisticsText.isOver}>
        <p className={classes['state']}>{isOpen ? statisticsText.isOpenText(formatLong(lastDay), formatLong(addDays(lastDay, 1))) : statisticsText.isOverText}</p>
        {!isOpen && <Button onClick={() => setAsks(true)}>{statisticsText.release}</Button>}
      </Alert>
      {freeze.error !== null && <ErrorPanel>{errorText(freeze.error)}</ErrorPanel>}
      <ReleaseDialog opened={asks} quarterName={formatQuarter(quarter)} busy={freeze.isPending} onConfirm={confirm} onClose={() => setAsks(false)} />
    </>
  )
}
