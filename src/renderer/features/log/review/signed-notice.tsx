import { Alert, Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { historyText, summaryText as text } from './review.text.ts'

/** Right after the signature: what was done, and the paper that belongs to it. */
export function SignedNotice({ onPrint }: { readonly onPrint: () => void }) {
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => print.current?.focus(), [])
  return (
    <Alert role="status" variant="light" color="blue" icon={<IconCheck aria-hidden />} title={text.signed} maw="62rem">
      <p>{text.signedText}</p>
      <Button ref={print} onClick={onPrint}>{historyText.printLatest}</Button>
    </Alert>
  )
}
