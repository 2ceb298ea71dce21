import { Alert, Anchor, Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { settingsPath } from '../../../components/screen/paths.ts'
import { settingsText } from '../settings.text.ts'
import classes from '../settings.module.css'
import { GivenDialog, type Given } from './given-dialog.tsx'
import { UserDialog } from './user-dialog.tsx'
import { UserTable } from './user-table.tsx'
import { usersText as text } from './users.text.ts'

/** Who may open the register, and with what. */
export function UsersPart() {
  const { status } = useVaultStatus()
  const today = useToday()
  const { data, error, refetch } = useRouteQuery('users.list', {})
  const { data: unit } = useRouteQuery('unit.read', {})
  const [open, setOpen] = useState<string>()
  const [given, setGiven] = useState<Given>()
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined || unit === undefined) return <p role="status">{settingsText.loading}</p>
  const toRotate = data.users.filter(({ shouldRotate }) => shouldRotate).map(({ name }) => name)
  const opened = data.users.find(({ id }) => id === open)
  const close = () => setOpen(undefined)
  return (
    <>
      <p className={classes['text']}>{text.about}</p>
      {toRotate.length > 0 && (
        <Alert variant="outline" color="orange" mb="md" className="app-notice">
          {text.shouldRotate(toRotate.join(', '))} <Anchor component={Link} to={settingsPath('nycklar')}>{text.toKeys}</Anchor>
        </Alert>
      )}
      {data.users.length === 1 && <Alert variant="outline" color="blue" mb="md" className="app-notice">{text.alone}</Alert>}
      <Button mb="md" leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setOpen('new')}>{text.add}</Button>
      <UserTable users={data.users} unitAreas={unit.areaCodes} ownId={status?.session?.userId} today={today} onOpen={setOpen} />
      {(open === 'new' || opened !== undefined) && given === undefined && (
        <UserDialog key={open} user={opened} unitAreas={unit.areaCodes} today={today} onClose={close} onGiven={setGiven} />
      )}
      {given !== undefined && <GivenDialog given={given} municipality={unit.municipalityName} onClose={() => { setGiven(undefined); close() }} />}
    </>
  )
}
