import { useState, type ReactNode } from 'react'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import type { InputOf } from '#shared/contract/index.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { isAsked, needsMore, type Asked } from './add/move-fault.ts'
import { movedWords, participantsText } from './participants.text.ts'

interface Step {
  readonly participant: ParticipantView
  readonly to: ParticipationStatus
  readonly asked: readonly Asked[]
}

interface ChangeParticipant {
  readonly change: (participant: ParticipantView, to: ParticipationStatus) => void
  readonly remove: (participant: ParticipantView) => void
  /** The question that a step has raised; put it somewhere on the screen. */
  readonly dialog: ReactNode
}

/** Takes somebody from one status to another, asking only for what the step or the register wants to know. */
export function useChangeParticipant(): ChangeParticipant {
  const [step, setStep] = useState<Step>()
  const command = useRouteCommand('participants.change')
  const removal = useRouteCommand('participants.remove')

  const send = ({ participant, to, asked }: Step, detail: Omit<InputOf<'participants.change'>, 'id' | 'version' | 'statusCode'>) => {
    command.mutate({ id: participant.id, version: participant.version, statusCode: to, ...detail }, {
      onSuccess: () => {
        setStep(undefined)
        showToast({ message: movedWords(participant.name, to) })
      },
      onError: (error) => {
        if (isAsked(error.reason) && !asked.includes(error.reason)) setStep({ participant, to, asked: [...asked, error.reason] })
        else if (step === undefined) showToast({ message: errorText(error), tone: 'failed' })
      },
    })
  }
  const ownError = command.error !== null && !isAsked(command.error.reason) ? command.error : undefined
  return {
    change: (participant, to) => {
      command.reset()
      const next = { participant, to, asked: [] }
      if (needsMore(to)) setStep(next)
      else send(next, {})
    },
    remove: (participant) => removal.mutate({ id: participant.id, version: participant.version }, {
      onSuccess: () => showToast({ message: participantsText.removed(participant.name) }),
      onError: (error) => showToast({ message: errorText(error), tone: 'failed' }),
    }),
    dialog: step === undefined ? null : (
      <ChangeDialog
        key={`${step.participant.id} ${step.to}`}
        participant={step.participant}
        to={step.to}
        asked={step.asked}
        error={ownError}
        busy={command.isPending}
        onSave={(detail) => send(step, detail)}
        onClose={() => setStep(undefined)}
      />
    ),
  }
}
