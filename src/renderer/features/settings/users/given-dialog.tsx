import { Button, Group, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { usePrint } from '../../../api/use-print.ts'
import { PrintSheet } from '../../../components/screen/print-sheet.tsx'
import { givenText as text } from './users.text.ts'
import classes from './users.module.css'

/** A one-time passphrase and whose it is. */
export interface Given {
  readonly name: string
  readonly passphrase: string
}

interface GivenDialogProps {
  readonly given: Given
  readonly municipality: string
  readonly onClose: () => void
}

/** Shown once; only its own button closes it, so that no stray key loses it. */
export function GivenDialog({ given, municipality, onClose }: GivenDialogProps) {
  const print = usePrint('other')
  return (
    <Modal opened onClose={onClose} title={text.title} size="40rem" closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <p><strong>{text.for(given.name)}</strong></p>
      <p>{text.about}</p>
      <p className={classes['words']} translate="no" role="group" aria-label={text.words}>{given.passphrase}</p>
      <Group gap="sm">
        <Button data-autofocus variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={print}>{text.print}</Button>
        <Button onClick={onClose}>{text.done}</Button>
      </Group>
      <PrintSheet>
        <h1>{text.sheetTitle}</h1>
        <p>{text.for(given.name)}<br />{municipality}</p>
        <p className={classes['words']} translate="no">{given.passphrase}</p>
        <ol>{text.sheetHow.map((line) => <li key={line}>{line}</li>)}</ol>
      </PrintSheet>
    </Modal>
  )
}
