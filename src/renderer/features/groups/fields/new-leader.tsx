import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import type { LeaderRef } from '#shared/contract/planning/meeting-values.ts'
import { groupLeaderKinds, type GroupLeaderKind } from '#shared/domain/code-lists/groups/group-leader-kinds.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { componentsText } from '../../../components/components.text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { useFirstFocus } from '../../../components/forms/use-first-focus.ts'
import { detailsText as text } from './details.text.ts'
import classes from './fields.module.css'

interface NewLeaderProps {
  /** What has been typed where the leader was looked for. */
  readonly name: string
  readonly onAdded: (ref: LeaderRef) => void
  readonly onCancel: () => void
}

/** A leader who is no user of the register. Not a form of its own: it stands inside one. */
export function NewLeader({ name: start, onAdded, onCancel }: NewLeaderProps) {
  const [name, setName] = useState(start)
  const [kindCode, setKindCode] = useState<GroupLeaderKind>()
  const [wasTried, setWasTried] = useState(false)
  const save = useRouteCommand('leaders.save')
  const field = useRef<HTMLInputElement>(null)
  useFirstFocus(field)
  const add = () => {
    setWasTried(true)
    if (name.trim() === '' || kindCode === undefined) return
    save.mutate({ name, kindCode }, { onSuccess: ({ id }) => onAdded({ kind: 'leader', id }) })
  }
  return (
    <div className={classes['aside']} role="group" aria-label={text.newLeader}>
      <div className={classes['row']}>
        <TextField ref={field} label={text.leaderName} value={name} onChange={setName} error={wasTried && name.trim() === '' ? text.nameNeeded : undefined} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); add() } }} />
        <CodeSelect label={text.leaderKind} options={groupLeaderKinds} value={kindCode} onChange={setKindCode} error={wasTried && kindCode === undefined ? text.kindNeeded : undefined} />
      </div>
      {save.error !== null && <ErrorPanel>{errorText(save.error)}</ErrorPanel>}
      <Group gap="sm">
        <Button variant="light" loading={save.isPending} onClick={add}>{text.saveLeader}</Button>
        <Button variant="default" onClick={onCancel}>{componentsText.cancel}</Button>
      </Group>
    </div>
  )
}
