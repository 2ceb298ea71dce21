import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { keepQuestionText as text } from './keep-question.text.ts'

interface KeepQuestionProps {
  /** Where the draft will be found. */
  readonly children: string
  /** False: nothing was written, and the form goes without a word. */
  readonly isTouched?: boolean
  readonly onGoOn: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asks what shall become of what was written when a form is closed. */
export function KeepQuestion({ children, isTouched = true, onGoOn, onKeep, onDiscard }: KeepQuestionProps) {
  const discard = useEffectEvent(onDiscard)
  useEffect(() => {
    if (!isTouched) discard()
  }, [isTouched])
  if (!isTouched) return null
  return (
    <Modal opened onClose={onGoOn} title={text.title} yOffset="20vh">
      <Text>{children}</Text>
      <Group mt="lg" gap="sm">
        <Button data-autofocus onClick={onKeep}>{text.keep}</Button>
        <Button variant="default" onClick={onGoOn}>{text.goOn}</Button>
        <Button variant="default" c="var(--mantine-color-error)" onClick={onDiscard}>{text.discard}</Button>
      </Group>
    </Modal>
  )
}
