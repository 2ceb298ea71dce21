import { Button, Menu } from '@mantine/core'
import { IconCalendarOff, IconCalendarPlus, IconCheck, IconChevronDown, IconClipboardText, IconCopy, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { copyGroupPath } from '../../../components/screen/paths.ts'
import { groupText as text } from './group.text.ts'
import { useSaveIcs } from './use-save-ics.ts'

interface GroupActionsProps {
  readonly view: GroupView
  readonly onEdit: () => void
  readonly onPrint: () => void
  readonly onEnd: () => void
  readonly onCancelGroup: () => void
}

/** What can be done with the whole group. */
export function GroupActions({ view, onEdit, onPrint, onEnd, onCancelGroup }: GroupActionsProps) {
  const navigate = useNavigate()
  const { mutate: setStatus } = useRouteCommand('groups.setStatus')
  const saveIcs = useSaveIcs(view.id, view.group.name)
  const isOver = view.statusCode === 'ended' || view.statusCode === 'cancelled'
  const become = (statusCode: 'planned' | 'open-for-application', message: string) => setStatus({ id: view.id, version: view.version, statusCode }, {
    onSuccess: () => showToast({ message }),
    onError: (error) => showToast({ message: errorText(error), tone: 'failed' }),
  })
  return (
    <>
      {!isOver && <Button variant="default" leftSection={<IconPencil size={20} aria-hidden />} onClick={onEdit}>{text.edit}</Button>}
      <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={onPrint}>{text.print}</Button>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false} returnFocus>
        <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>{text.more}</Button></Menu.Target>
        <Menu.Dropdown>
          {view.statusCode === 'planned' && <Menu.Item leftSection={<IconClipboardText size={20} aria-hidden />} onClick={() => become('open-for-application', text.applicationOpened)}>{text.openApplication}</Menu.Item>}
          {view.statusCode === 'open-for-application' && <Menu.Item leftSection={<IconClipboardText size={20} aria-hidden />} onClick={() => become('planned', text.applicationClosed)}>{text.closeApplication}</Menu.Item>}
          <Menu.Item leftSection={<IconCopy size={20} aria-hidden />} onClick={() => void navigate(copyGroupPath(view.id))}>{text.copy}</Menu.Item>
          <Menu.Item leftSection={<IconCalendarPlus size={20} aria-hidden />} onClick={() => saveIcs()}>{text.saveIcs}</Menu.Item>
          {!isOver && <Menu.Divider role="separator" />}
          {!isOver && <Menu.Item leftSection={<IconCheck size={20} aria-hidden />} onClick={onEnd}>{text.end}</Menu.Item>}
          {!isOver && <Menu.Item leftSection={<IconCalendarOff size={20} aria-hidden />} onClick={onCancelGroup}>{text.cancelGroup}</Menu.Item>}
          {view.statusCode === 'cancelled' && <Menu.Item leftSection={<IconClipboardText size={20} aria-hidden />} onClick={() => become('planned', text.takenUp)}>{text.takeUp}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
