import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useState } from 'react'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import { MoveDialog } from './move-dialog.tsx'
import { ParticipantItem, type ParticipantItemProps } from './participant-item.tsx'
import { participantsText as text } from './participants.text.ts'
import classes from './participants.module.css'

interface QueueListProps {
  readonly queue: readonly ParticipantView[]
  readonly itemProps: (participant: ParticipantView) => ParticipantItemProps
}

/** The queue in its order; moved by buttons, or by dragging, always with a reason. */
export function QueueList({ queue, itemProps }: QueueListProps) {
  const [move, setMove] = useState<{ readonly participant: ParticipantView; readonly toPlace: number }>()
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const drop = (target: ParticipantView) => {
    const participant = queue.find(({ id }) => id === dragged)
    setDragged(undefined)
    setOver(undefined)
    if (participant !== undefined && participant.id !== target.id && target.queuePlace !== undefined) setMove({ participant, toPlace: target.queuePlace })
  }
  return (
    <>
      <p className={classes['hint']}>{text.queueHint}</p>
      <ol className={classes['list']}>
        {queue.map((participant, index) => {
          const item = itemProps(participant)
          const place = participant.queuePlace ?? index + 1
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is for the mouse alone; the buttons do the same
            <li
              key={participant.id}
              className={`${classes['item']} ${over === participant.id && dragged !== participant.id ? classes['over'] : ''}`}
              draggable={item.canChange}
              onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; setDragged(participant.id) }}
              onDragOver={(event) => { if (dragged !== undefined) { event.preventDefault(); setOver(participant.id) } }}
              onDragEnd={() => { setDragged(undefined); setOver(undefined) }}
              onDrop={(event) => { event.preventDefault(); drop(participant) }}
            >
              <ParticipantItem
                {...item}
                before={(
                  <>
                    {item.canChange && <span className={classes['grip']} aria-hidden="true"><IconGripVertical size={18} /></span>}
                    <span className={classes['place']} aria-label={text.placeInQueue(place)} role="img">{place}.</span>
                    {item.canChange && (
                      <span className={classes['actions']}>
                        <ActionIcon variant="default" size="2rem" disabled={index === 0} aria-label={text.up(participant.name)} title={text.up(participant.name)} onClick={() => setMove({ participant, toPlace: place - 1 })}><IconArrowUp size={18} aria-hidden /></ActionIcon>
                        <ActionIcon variant="default" size="2rem" disabled={index === queue.length - 1} aria-label={text.down(participant.name)} title={text.down(participant.name)} onClick={() => setMove({ participant, toPlace: place + 1 })}><IconArrowDown size={18} aria-hidden /></ActionIcon>
                      </span>
                    )}
                  </>
                )}
              />
            </li>
          )
        })}
      </ol>
      {move !== undefined && <MoveDialog {...move} onClose={() => setMove(undefined)} />}
    </>
  )
}
