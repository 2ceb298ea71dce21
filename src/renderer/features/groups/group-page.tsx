import { Loader, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { errorText } from '../../api/error-text.ts'
import { usePrint } from '../../api/use-print.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { paths } from '../../components/screen/paths.ts'
import { AttendanceTab } from './attendance/attendance-tab.tsx'
import { CancelGroupDialog } from './group/cancel-group-dialog.tsx'
import { EditGroup } from './group/edit-group.tsx'
import { EndGroupDialog } from './group/end-group-dialog.tsx'
import { GroupActions } from './group/group-actions.tsx'
import { GroupFacts } from './group/group-facts.tsx'
import { groupText as text } from './group/group.text.ts'
import { groupsText } from './groups.text.ts'
import { MeetingsTab } from './meetings/meetings-tab.tsx'
import { PaperDialog } from './papers/paper-dialog.tsx'
import { ParticipantsTab } from './participants/participants-tab.tsx'

const tabs = ['traffar', 'deltagare', 'narvaro'] as const
type Tab = (typeof tabs)[number]

/** One group: its meetings, its people, who came. */
export function GroupPage({ groupId }: { readonly groupId: string }) {
  const { data: view, error, refetch } = useRouteQuery('groups.open', { id: groupId })
  const [isEdited, setIsEdited] = useState(false)
  const back = { to: paths.groups, label: groupsText.title }
  if (view === undefined) {
    return (
      <>
        <PageHeader title={text.documentTitle} documentTitle={text.documentTitle} back={back} />
        {error === null ? <Loader role="status" aria-label={text.loading} /> : (
          <ErrorPanel onRetry={() => void refetch()}>{error.code === 'not-found' ? text.notFound : errorText(error)}</ErrorPanel>
        )}
      </>
    )
  }
  if (isEdited) return <EditGroup view={view} onDone={() => setIsEdited(false)} />
  return <OpenGroup view={view} back={back} onEdit={() => setIsEdited(true)} />
}

interface OpenGroupProps {
  readonly view: GroupView
  readonly back: { readonly to: string; readonly label: string }
  readonly onEdit: () => void
}

function OpenGroup({ view, back, onEdit }: OpenGroupProps) {
  const [search, setSearch] = useSearchParams()
  const [dialog, setDialog] = useState<'print' | 'end' | 'cancel'>()
  usePrint('group', view.participants.map(({ carerId }) => carerId))
  const asked = search.get('flik')
  const tab: Tab = tabs.find((known) => known === asked) ?? 'traffar'
  const open = (next: Tab) => setSearch({ flik: next }, { replace: true })
  const close = () => setDialog(undefined)
  const people = view.participants.filter(({ statusCode }) => statusCode === 'enrolled' || statusCode === 'completed').length
  return (
    <>
      <PageHeader
        title={view.group.name}
        documentTitle={text.documentTitle}
        back={back}
        description={view.rhythmText}
        actions={<GroupActions view={view} onEdit={onEdit} onPrint={() => setDialog('print')} onEnd={() => setDialog('end')} onCancelGroup={() => setDialog('cancel')} />}
      />
      <GroupFacts view={view} />
      <Tabs value={tab} onChange={(to) => open(tabs.find((known) => known === to) ?? 'traffar')} keepMounted={false}>
        <Tabs.List mb="md" aria-label={text.tabsLabel}>
          <Tabs.Tab value="traffar">{text.tabs.traffar}</Tabs.Tab>
          <Tabs.Tab value="deltagare">{text.participantsTab(people)}</Tabs.Tab>
          <Tabs.Tab value="narvaro">{text.tabs.narvaro}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="traffar"><MeetingsTab view={view} onAttendance={() => open('narvaro')} /></Tabs.Panel>
        <Tabs.Panel value="deltagare"><ParticipantsTab view={view} /></Tabs.Panel>
        <Tabs.Panel value="narvaro"><AttendanceTab groupId={view.id} /></Tabs.Panel>
      </Tabs>
      {dialog === 'print' && <PaperDialog groupId={view.id} onClose={close} />}
      {dialog === 'end' && <EndGroupDialog view={view} onClose={close} />}
      {dialog === 'cancel' && <CancelGroupDialog view={view} onClose={close} />}
    </>
  )
}
