import { Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { kindIcons } from '../../../components/calendar/entries/event-of.ts'
import { newText as text } from '../calendar.text.ts'
import classes from './calendar.module.css'

export type NewKind = Exclude<CalendarEntryKind, 'local-day'>

interface NewDialogProps {
  readonly date: CivilDate
  readonly time: string | undefined
  readonly onChoose: (kind: NewKind) => void
  readonly onClose: () => void
}

const kinds: readonly (readonly [kind: NewKind, name: string, help: string])[] = [
  ['conversation', text.conversation, text.conversationHelp],
  ['absence', text.absence, text.absenceHelp],
  ['outreach', text.outreach, text.outreachHelp],
  ['meeting', text.meeting, text.meetingHelp],
  ['respite', text.respite, text.respiteHelp],
]

/** What to put on a day; the day and the time go along. Arrows and digits choose as well as Tab. */
export function NewDialog({ date, time, onChoose, onClose }: NewDialogProps) {
  const list = useRef<HTMLUListElement>(null)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const buttons = [...list.current?.querySelectorAll('button') ?? []]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const digit = /^[1-5]$/.test(event.key) && !event.ctrlKey && !event.altKey ? kinds[Number(event.key) - 1] : undefined
    if (digit !== undefined) onChoose(digit[0])
    else if (event.key === 'ArrowDown') buttons[at + 1]?.focus()
    else if (event.key === 'ArrowUp') buttons[at - 1]?.focus()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    // On the window: whoever types N and a digit is quicker than the dialog takes the focus.
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <Modal opened onClose={onClose} title={text.title}>
      <p>{text.when(date, time)}</p>
      <ul ref={list} className={classes['choices']}>
        {kinds.map(([kind, name, help], index) => {
          const Icon = kindIcons[kind]
          return (
            <li key={kind}>
              <button type="button" className={classes['choice']} onClick={() => onChoose(kind)} data-autofocus={index === 0 || undefined}>
                <span className={classes['digit']} aria-hidden="true">{index + 1}</span>
                <Icon size={24} aria-hidden className={classes['choiceIcon']} />
                <span><span className={classes['choiceName']}>{name}</span><span className={classes['choiceHelp']}>{help}</span></span>
              </button>
            </li>
          )
        })}
      </ul>
    </Modal>
  )
}
