import { Button, Group, Radio, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { papersOf, type KeyKeeping, type MadeKey } from './made-key.ts'
import { newKeyText as text } from './recovery-key.text.ts'
import { RecoverySheet } from './recovery-sheet.tsx'
import classes from './recovery-key.module.css'

interface NewKeyProps {
  readonly made: MadeKey
  readonly keeping: KeyKeeping
  readonly onKeeping: (keeping: KeyKeeping) => void
  readonly municipality: string
}

/** Shows a new key, on one sheet or for two envelopes, to be printed or copied by hand. */
export function NewKey({ made, keeping, onKeeping, municipality }: NewKeyProps) {
  const isSplit = keeping === 'envelopes'
  return (
    <Stack gap="md">
      <Radio.Group label={text.howKept} value={keeping} onChange={(value) => onKeeping(value === 'envelopes' ? 'envelopes' : 'sheet')}>
        <Stack gap="xs" mt="xs">
          <Radio value="sheet" label={text.sheet} description={text.sheetHelp} />
          <Radio value="envelopes" label={text.envelopes} description={text.envelopesHelp} />
        </Stack>
      </Radio.Group>
      <div role="group" aria-label={text.key} className={classes['keys']}>
        {papersOf(made, keeping).map((key, index) => (
          <div key={key}>
            <span className={classes['caption']}>{isSplit ? text.half(index === 0 ? 1 : 2) : text.key}</span>
            <p className={classes['key']}>{key.replaceAll('-', ' ')}</p>
          </div>
        ))}
      </div>
      <Group><Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>{isSplit ? text.printBoth : text.print}</Button></Group>
      <RecoverySheet made={made} keeping={keeping} municipality={municipality} />
    </Stack>
  )
}
