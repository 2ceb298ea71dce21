import { Tabs } from '@mantine/core'
import { useRouteQuery } from '../../api/use-query.ts'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { ChainState } from './chain/chain-state.tsx'
import { EventsTab } from './events/events-tab.tsx'
import { logTabs } from './log-view.ts'
import { logText as text } from './log.text.ts'
import { PersonTab } from './person/person-tab.tsx'
import { ReviewTab } from './review/review-tab.tsx'
import { useLogView } from './use-log-view.ts'

/** The access log: whether it is whole, what has happened, who has looked at whom, and the recurring check of it. */
export function LogPage() {
  const [view, setView] = useLogView()
  const { data: chain } = useRouteQuery('log.chain', {})
  return (
    <>
      <PageHeader title={text.title} documentTitle={text.title} />
      <ChainState />
      <Tabs value={view.tab} onChange={(next) => setView({ tab: logTabs.find((tab) => tab === next) ?? 'handelser' })} keepMounted={false}>
        <Tabs.List aria-label={text.tabsLabel} mb="md" className="no-print">
          {logTabs.map((tab) => <Tabs.Tab key={tab} value={tab}>{text.tabs[tab]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="handelser"><EventsTab view={view} onView={setView} /></Tabs.Panel>
        <Tabs.Panel value="person"><PersonTab view={view} onView={setView} /></Tabs.Panel>
        <Tabs.Panel value="kontroll"><ReviewTab chain={chain} /></Tabs.Panel>
      </Tabs>
    </>
  )
}
