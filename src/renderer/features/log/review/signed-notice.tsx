import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { historyText, summaryText as text } from './review.text.ts'
import classes from './review.module.css'

/** Right after the signature: what was done, and the paper that belongs to it. */
export function SignedNotice({ onPrint }: { readonly onPrint: () => void }) {
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => print.current?.focus(), [])
  return (
    <section aria-labelledby="signerad" className={classes['box']}>
      <h2 id="signerad">{text.signed}</h2>
      <p role="status">{text.signedText}</p>
      <Button ref={print} leftSection={<IconPrinter size={20} aria-hidden />} onClick={onPrint}>{historyText.printLatest}</Button>
    </section>
  )
}
