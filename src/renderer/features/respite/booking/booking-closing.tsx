import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { bookingText as text } from './booking.text.ts'

interface BookingClosingProps {
  readonly isTouched: boolean
  readonly onGoOn: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asks what shall become of what was written; where nothing was, it closes without a word. */
export function BookingClosing({ isTouched, onGoOn, onKeep, onDiscard }: BookingClosingProps) {
  const discard = useEffectEvent(onDiscard)
  useEffect(() => {
    if (!isTouched) discard()
  }, [isTouched])
  if (!isTouched) return null
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
