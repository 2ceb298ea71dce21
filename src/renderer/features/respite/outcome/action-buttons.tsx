import { Button, Group } from '@mantine/core'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { isOpenStatus, type OutcomeAction } from '../model/outcome-actions.ts'
import classes from './outcome.module.css'
import { actionText, formText, outcomeText as text } from './outcome.text.ts'

interface ActionButtonsProps {
  readonly booking: BookingRow
  readonly actions: readonly OutcomeAction[]
  readonly onAction: (action: OutcomeAction) => void
  readonly onClose: () => void
}

/** What can be done now; the likeliest is the filled button. */
export function ActionButtons({ booking, actions, onAction, onClose }: ActionButtonsProps) {
  return (
    <section aria-label={text.actions} className={classes['actions']}>
      <p>{booking.lacksOutcome ? <strong>{text.lacksOutcome}</strong> : text.actions}</p>
      <Group gap="sm">
        {actions.map((action, index) => (
          <Button key={action} variant={index === 0 && (action === 'confirm' || action === 'held') && isOpenStatus(booking.statusCode) ? 'filled' : 'default'} data-autofocus={index === 0 || undefined} onClick={() => onAction(action)}>
            {labelFor(action, booking)}
          </Button>
        ))}
        <Button variant="subtle" onClick={onClose}>{text.done}</Button>
      </Group>
    </section>
  )
}

function labelFor(action: OutcomeAction, booking: BookingRow): string {
  if (action === 'reliever' && booking.relieverId !== undefined) return formText.changeReliever
  if (action === 'counts' && booking.statusCode === 'cancelled') return formText.correctCancel
  return action === 'held' && booking.statusCode === 'held' ? formText.changeHeld : actionText[action]
}
