import { Alert, Table } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import classes from '../settings.module.css'
import { exportText as text } from './export.text.ts'

const inWords = (count: number) => count.toLocaleString('sv-SE')

/** What was written and where, and what could not be read of it. */
export function ExportResult({ result }: { readonly result: OutputOf<'exit.exportAll'> }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={classes['result']} aria-labelledby="export-done">
      <h3 id="export-done" ref={heading} tabIndex={-1}>{text.done}</h3>
      <p>{text.folder(result.folderName)}</p>
      {result.sealedIdentities > 0 && <Alert variant="outline" color="orange" mb="sm" className="app-notice">{text.sealed(inWords(result.sealedIdentities))}</Alert>}
      <Table aria-label={text.result} verticalSpacing="xs">
        <Table.Thead><Table.Tr><Table.Th scope="col">{text.file}</Table.Th><Table.Th scope="col" ta="right">{text.rows}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>{result.files.map(({ name, rows }) => <Table.Tr key={name}><Table.Td className={classes['path'] ?? ''}>{name}</Table.Td><Table.Td ta="right">{rows === undefined ? '' : inWords(rows)}</Table.Td></Table.Tr>)}</Table.Tbody>
      </Table>
    </section>
  )
}
