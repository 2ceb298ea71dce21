import { Button, Group, Modal, Text } from '@mantine/core'
import { carerFormText } from './carer-form.text.ts'

interface KeepQuestionProps {
  readonly onGoOn: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asks what shall become of what was written. */
export function KeepQuestion({ onGoOn, onKeep, onDiscard }: KeepQuestionProps) {
  return (
    <Modal opened onClose={onGoOn} title={carerFormText.askTitle} yOffset="20vh">
      <Text>{carerFormText.askText}</Text>
      <Group mt="lg" gap="sm">
        <Button data-autofocus onClick={onKeep}>{carerFormText.keep}</Button>
        <Button variant="default" onClick={onGoOn}>{carerFormText.goOn}</Button>
        <Button variant="default" c="var(--mantine-color-error)" onClick={onDiscard}>{carerFormText.discard}</Button>
      </Group>
    </Modal>
  )
}
