import { Anchor, Table } from '@mantine/core'
import { localToday } from '#shared/domain/local-today.ts'
import { formatQuarter, type Quarter } from '#shared/domain/quarter.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { statisticsText } from '../statistics.text.ts'
import classes from '../statistics.module.css'

/** What has been taken out before, newest quarter first; each can be looked at and saved again. */
export function EarlierReleases({ onShow }: { readonly onShow: (quarter: Quarter) => void }) {
  const { data, error, refetch } = useRouteQuery('statistics.releases', {})
  const releases = (data?.releases ?? []).toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
  return (
    <section>
      <h2 className={classes['heading']}>{statisticsText.earlier}</h2>
      {error !== null && <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {data !== undefined && releases.length === 0 && <p>{statisticsText.noEarlier}</p>}
      {releases.length > 0 && (
        <Table className={classes['releases'] ?? ''}>
          <Table.Thead>
            <Table.Tr><Table.Th scope="col">{statisticsText.earlierQuarter}</Table.Th><Table.Th scope="col">{statisticsText.earlierWhen}</Table.Th><Table.Th scope="col">{statisticsText.earlierWho}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {releases.map((release) => (
              <Table.Tr key={release.id}>
                <Table.Td><Anchor component="button" type="button" aria-label={statisticsText.earlierShow(formatQuarter(release.quarter))} onClick={() => { onShow(release.quarter); document.querySelector('h1')?.focus() }}>{statisticsText.nameOf(formatQuarter(release.quarter))}</Anchor></Table.Td>
                <Table.Td>{localToday(new Date(release.releasedAt))}</Table.Td>
                <Table.Td>{release.releasedBy}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}
