import { useRouteQuery } from '../../../../api/use-query.ts'
import { useState } from 'react'
import type { OutcomeFormProps } from '../outcome-form-props.ts'
import classes from '../outcome.module.css'
import { actionText, doneText, formText as text } from '../outcome.text.ts'
import { ActionForm } from './action-form.tsx'
import { CountsOverride, isOverrideValid, overrideInput, type Override } from './counts-override.tsx'
import { useSetStatus } from './use-set-status.ts'

type PlainAction = 'no-show' | 'not-staffed' | 'reopen'

const words: Readonly<Record<PlainAction, { readonly about: string; readonly save: string }>> = {
  'no-show': { about: text.noShowAbout, save: text.noShowSave },
  'not-staffed': { about: text.notStaffedAbout, save: text.notStaffedSave },
  'reopen': { about: text.reopenAbout, save: text.reopenSave },
}

/** What needs nothing more than to be said; a no-show may be counted otherwise than the rule. */
export function PlainForm({ action, booking, onBack, onDone }: OutcomeFormProps & { readonly action: PlainAction }) {
  const { data: rules } = useRouteQuery('respite.rules', {})
  const [override, setOverride] = useState<Override>({ isOn: false })
  const [wasTried, setWasTried] = useState(false)
  const { send, busy, error } = useSetStatus(booking, onDone)
  const counts = rules?.lateCancellationCounts ?? false
  const save = () => {
    if (action === 'reopen') return send({ statusCode: 'confirmed' }, doneText.reopen)
    if (action === 'not-staffed') return send({ statusCode: 'not-staffed' }, doneText['not-staffed'])
    return send({ statusCode: 'no-show', ...overrideInput(override, counts) }, ({ countsAgainstCap }) => doneText['no-show'](1, countsAgainstCap))
  }
  return (
    <ActionForm
      title={actionText[action]}
      saveLabel={words[action].save}
      isValid={action !== 'no-show' || isOverrideValid(override)}
      onTried={() => setWasTried(true)}
      busy={busy}
      error={error}
      scopes={['this']}
      onBack={onBack}
      onSave={save}
    >
      <p className={classes['said']}>{words[action].about}</p>
      {action === 'no-show' && (
        <>
          <p className={classes['said']} data-counts={counts !== override.isOn}>{counts === override.isOn ? text.willNotCount : text.willCount}</p>
          <CountsOverride override={override} onChange={setOverride} ruleCounts={counts} wasTried={wasTried} />
        </>
      )}
    </ActionForm>
  )
}
