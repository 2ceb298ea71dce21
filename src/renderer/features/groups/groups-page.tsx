import { Button, Loader, Tabs } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useNavigate, useSearchParams } from 'react-router'
import { errorText } from '../../api/error-text.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { paths } from '../../components/screen/paths.ts'
import { groupsText as text } from './groups.text.ts'
import { GroupDrafts } from './list/group-drafts.tsx'
import { GroupList } from './list/group-list.tsx'

type Which = 'current' | 'ended'

/** The groups that go on or are to come; the ended ones behind a tab. */
export function GroupsPage() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const which: Which = search.get('visa') === 'avslutade' ? 'ended' : 'current'
  const newGroup = <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => void navigate(paths.newGroup)}>{text.newGroup}</Button>
  return (
    <>
      <PageHeader title={text.title} documentTitle={text.title} actions={newGroup} />
      <GroupDrafts onContinue={(draftId) => void navigate(paths.newGroup, { state: { draftId } })} />
      <Tabs value={which} onChange={(to) => setSearch(to === 'ended' ? { visa: 'avslutade' } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={text.tabsLabel}>
          <Tabs.Tab value="current">{text.tabs.current}</Tabs.Tab>
          <Tabs.Tab value="ended">{text.tabs.ended}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={which}><Groups key={which} which={which} onNew={() => void navigate(paths.newGroup)} /></Tabs.Panel>
      </Tabs>
    </>
  )
}

function Groups({ which, onNew }: { readonly which: Which; readonly onNew: () => void }) {
  const { data, error, refetch } = useRouteQuery('groups.list', { which })
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <Loader role="status" aria-label={text.loading} />
  if (data.groups.length > 0) return <GroupList isOver={which === 'ended'} rows={data.groups} label={which === 'ended' ? text.listEnded : text.listCurrent} />
  if (which === 'ended') return <p>{text.emptyEnded}</p>
  return <EmptyState icon={<IconUsersGroup size={48} />} action={<Button onClick={onNew}>{text.newGroup}</Button>}><strong>{text.emptyTitle}.</strong> {text.emptyText}</EmptyState>
}
