import type { OutcomeAction } from '../model/outcome-actions.ts'
import { CancelForm } from './forms/cancel-form.tsx'
import { ConfirmForm } from './forms/confirm-form.tsx'
import { CountsForm } from './forms/counts-form.tsx'
import { HeldForm } from './forms/held-form.tsx'
import { MoveForm } from './forms/move-form.tsx'
import { PlainForm } from './forms/plain-form.tsx'
import { RelieverForm } from './forms/reliever-form.tsx'
import type { OutcomeFormProps } from './outcome-form-props.ts'

/** The form of what was chosen to be done. */
export function OutcomeForm({ action, ...props }: OutcomeFormProps & { readonly action: OutcomeAction }) {
  switch (action) {
    case 'confirm': return <ConfirmForm {...props} />
    case 'held': return <HeldForm {...props} />
    case 'cancel': return <CancelForm {...props} />
    case 'no-show': case 'not-staffed': case 'reopen': return <PlainForm action={action} {...props} />
    case 'move': return <MoveForm {...props} />
    case 'reliever': return <RelieverForm {...props} />
    // When it came is asked again: whether it was late hangs on that.
    case 'counts': return props.booking.statusCode === 'cancelled' ? <CancelForm {...props} /> : <CountsForm {...props} />
  }
}
