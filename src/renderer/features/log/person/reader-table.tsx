import { Table } from '@mantine/core'
import type { OutputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import classes from '../log.module.css'
import { instantWords, spaced } from '../words/instant-words.ts'
import { personText as text } from './person.text.ts'

type Readers = OutputOf<'log.ofPerson'>['readers']

/** One line for each colleague: how often, and when last. */
export function ReaderTable({ readers, today }: { readonly readers: Readers; readonly today: CivilDate }) {
  return (
    <div className={classes['scroller']}>
      <Table aria-label={text.readers} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.colleague}</Table.Th>
            <Table.Th scope="col" className={classes['number'] ?? ''}>{text.times}</Table.Th>
            <Table.Th scope="col">{text.last}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {readers.map((reader) => (
            <Table.Tr key={reader.userId}>
              <Table.Th scope="row">{reader.userName}</Table.Th>
              <Table.Td className={classes['number'] ?? ''}>{spaced(reader.entries)}</Table.Td>
              <Table.Td>{instantWords(reader.lastAt, today)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
