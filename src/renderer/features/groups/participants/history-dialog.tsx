import { Button, Loader, Modal } from '@mantine/core'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import { labelOf, type CodeOption } from '#shared/domain/code-lists/code-list.ts'
import { participationStatuses } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { lateJoinReasons } from '#shared/domain/code-lists/groups/reasons/late-join-reasons.ts'
import { queueMoveReasons } from '#shared/domain/code-lists/groups/reasons/queue-move-reasons.ts'
import { sameCaredForReasons } from '#shared/domain/code-lists/groups/reasons/same-cared-for-reasons.ts'
import { groupDropOutReasons } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { historyText as text } from './participants.text.ts'
import classes from './participants.module.css'

interface HistoryDialogProps {
  readonly participant: ParticipantView
  readonly onClose: () => void
}

/** Offers, answers and moves in the queue of one participation, newest first. */
export function HistoryDialog({ participant, onClose }: HistoryDialogProps) {
  const { data, error } = useRouteQuery('participants.history', { id: participant.id })
  return (
    <Modal opened onClose={onClose} title={text.title(participant.name)}>
      {error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
      {data === undefined && error === null && <Loader role="status" aria-label={text.loading} />}
      {data !== undefined && (
        <ul className={classes['events']}>
          {data.events.map((event) => {
            const { date, time } = localMomentOf(event.at)
            const words = [labelOf(participationStatuses, event.statusCode), event.queuePlace === undefined ? undefined : text.place(event.queuePlace), event.reasonCode === undefined ? undefined : reasonWords(event.reasonCode)]
            return (
              <li key={`${event.at}${event.statusCode}${event.queuePlace ?? ''}`}>
                <span className={classes['when']}>{date} {formatClock(time)}</span>{words.filter(Boolean).join(', ')} <span className={classes['when']}>{text.by(event.byName)}</span>
              </li>
            )
          })}
        </ul>
      )}
      <Button variant="default" data-autofocus onClick={onClose}>{text.close}</Button>
    </Modal>
  )
}

const reasons: readonly CodeOption[] = [...queueMoveReasons, ...groupDropOutReasons, ...sameCaredForReasons, ...lateJoinReasons]

/** Codes are unique but for the last resort, which is called the same everywhere. */
const reasonWords = (code: string): string => reasons.find((known) => known.code === code)?.label ?? code
