import { Alert, Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { AddParticipants } from './add/add-participants.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { ParticipantItem, type ParticipantItemProps } from './participant-item.tsx'
import { participantsText as text } from './participants.text.ts'
import classes from './participants.module.css'
import { QueueList } from './queue-list.tsx'
import { useChangeParticipant } from './use-change-participant.tsx'

const sections: readonly { readonly key: keyof typeof text.sections; readonly statuses: readonly ParticipationStatus[] }[] = [
  { key: 'enrolled', statuses: ['enrolled'] },
  { key: 'offered', statuses: ['offered'] },
  { key: 'queued', statuses: ['queued'] },
  { key: 'invited', statuses: ['invited'] },
  { key: 'over', statuses: ['completed', 'dropped-out', 'declined'] },
]

/** Who is in the group, who waits, who has been asked and who has left. */
export function ParticipantsTab({ view }: { readonly view: GroupView }) {
  const today = useToday()
  const [adds, setAdds] = useState(false)
  const [historyOf, setHistoryOf] = useState<ParticipantView>()
  const { change, remove, dialog } = useChangeParticipant()
  const canChange = view.statusCode !== 'ended' && view.statusCode !== 'cancelled'
  const first = view.participants.find(({ id }) => id === view.suggestedId)
  const itemProps = (participant: ParticipantView): ParticipantItemProps => ({
    participant, today, canChange,
    onChange: (to) => change(participant, to),
    onRemove: () => remove(participant),
    onHistory: () => setHistoryOf(participant),
  })
  return (
    <div className={classes['tab']}>
      {first !== undefined && (
        <Alert role="status" variant="outline" title={view.freePlaces === 1 ? text.freedTitle : text.freedMany(view.freePlaces)} icon={<IconUserPlus aria-hidden />}>
          <div className={classes['freed']}>
            <span>{text.freed(first.name)}</span>
            <Button size="compact-md" onClick={() => change(first, 'offered')}>{text.offerPlace}</Button>
          </div>
        </Alert>
      )}
      {canChange && (adds
        ? <AddParticipants groupId={view.id} freePlaces={view.freePlaces} onDone={() => setAdds(false)} />
        : <div><Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setAdds(true)}>{text.add}</Button></div>)}
      {sections.map(({ key, statuses }) => {
        const people = view.participants.filter(({ statusCode }) => statuses.includes(statusCode))
        if (people.length === 0 && key !== 'enrolled') return null
        return (
          <section key={key} className={classes['section']} aria-label={text.sections[key]}>
            <h2>{text.sectionOf(text.sections[key], people.length)}</h2>
            {people.length === 0 && <p className={classes['hint']}>{text.none[key]}</p>}
            {key === 'queued'
              ? <QueueList queue={people} itemProps={itemProps} />
              : <ul className={classes['list']}>{people.map((participant) => <li key={participant.id} className={classes['item']}><ParticipantItem {...itemProps(participant)} /></li>)}</ul>}
          </section>
        )
      })}
      {dialog}
      {historyOf !== undefined && <HistoryDialog participant={historyOf} onClose={() => setHistoryOf(undefined)} />}
    </div>
  )
}
