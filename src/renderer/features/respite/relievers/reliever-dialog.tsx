import { Modal } from '@mantine/core'
import type { RelieverView } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { Absences } from './absences.tsx'
import { RelieverForm } from './reliever-form.tsx'
import { relieversText as text } from './relievers.text.ts'

interface RelieverDialogProps {
  /** A new one without. */
  readonly reliever: RelieverView | undefined
  readonly today: CivilDate
  readonly onClose: () => void
}

/** One who relieves: her facts, when she can, and when she is away. */
export function RelieverDialog({ reliever, today, onClose }: RelieverDialogProps) {
  return (
    <Modal opened onClose={onClose} title={reliever === undefined ? text.titleNew : text.titleEdit(reliever.name)} size="60rem" yOffset="2vh" closeOnClickOutside={false}>
      <RelieverForm reliever={reliever} today={today} onDone={onClose} />
      {reliever !== undefined && <Absences reliever={reliever} today={today} />}
    </Modal>
  )
}
