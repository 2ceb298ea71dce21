import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { parseCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { componentsText } from '../../../components/components.text.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { calendarText as text } from '../calendar.text.ts'

interface GoToDateProps {
  readonly opened: boolean
  readonly today: CivilDate
  readonly onGo: (date: CivilDate) => void
  readonly onClose: () => void
  /** The dialog is gone: the focus can be taken to where one went. */
  readonly onClosed: () => void
}

/** Ctrl+G: a day typed the way people type it. */
export function GoToDate({ opened, today, onGo, onClose, onClosed }: GoToDateProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={text.goTo} returnFocus={false} onExitTransitionEnd={onClosed}>
      {opened && <GoToForm today={today} onGo={onGo} onClose={onClose} />}
    </Modal>
  )
}

function GoToForm({ today, onGo, onClose }: Pick<GoToDateProps, 'today' | 'onGo' | 'onClose'>) {
  const [typed, setTyped] = useState('')
  const [isTried, setIsTried] = useState(false)
  const date = parseCivilDate(typed, today)
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); setIsTried(true); if (date !== undefined) onGo(date) }}>
      <DateField label={text.day} value={typed} onChange={setTyped} today={today} error={isTried && date === undefined ? text.goToUnread : undefined} data-autofocus />
      <Group mt="lg">
        <Button type="submit">{text.go}</Button>
        <Button variant="default" onClick={onClose}>{componentsText.cancel}</Button>
      </Group>
    </form>
  )
}
