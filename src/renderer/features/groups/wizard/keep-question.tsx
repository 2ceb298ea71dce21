import { Button, Group, Modal, Text } from '@mantine/core'
import { wizardText as text } from './wizard.text.ts'

interface KeepQuestionProps {
  readonly onGoOn: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asks what shall become of what was planned. */
export function KeepQuestion({ onGoOn, onKeep, onDiscard }: KeepQuestionProps) {
  return (
    <Modal opened onClose={onGoOn} title={text.askTitle} yOffset="20vh">
      <Text>{text.askText}</Text>
      <Group mt="lg" gap="sm">
        <Button data-autofocus onClick={onKeep}>{text.keep}</Button>
        <Button variant="default" onClick={onGoOn}>{text.goOn}</Button>
        <Button variant="default" c="var(--mantine-color-error)" onClick={onDiscard}>{text.discard}</Button>
      </Group>
    </Modal>
  )
}
