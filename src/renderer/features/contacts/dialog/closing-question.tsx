import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { contactsText } from '../contacts.text.ts'

interface ClosingQuestionProps {
  readonly isTouched: boolean
  readonly isAnonymous: boolean
  readonly onGoOn: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asks what shall become of what was written; where nothing was, it closes without a word. */
export function ClosingQuestion({ isTouched, isAnonymous, onGoOn, onKeep, onDiscard }: ClosingQuestionProps) {
  const discard = useEffectEvent(onDiscard)
  useEffect(() => {
    if (!isTouched) discard()
  }, [isTouched])
  if (!isTouched) return null
  return (
    <Modal opened onClose={onGoOn} title={contactsText.askTitle} yOffset="20vh">
      <Text>{isAnonymous ? contactsText.askTextAnonymous : contactsText.askText}</Text>
      <Group mt="lg" gap="sm">
        <Button data-autofocus onClick={onKeep}>{contactsText.keep}</Button>
        <Button variant="default" onClick={onGoOn}>{contactsText.goOn}</Button>
        <Button variant="default" c="var(--mantine-color-error)" onClick={onDiscard}>{contactsText.discard}</Button>
      </Group>
    </Modal>
  )
}
