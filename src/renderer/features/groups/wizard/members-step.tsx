import { Button, Checkbox, Group } from '@mantine/core'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { ProtectedBadge } from '../../../components/person/protected-badge.tsx'
import type { GroupEntry } from '../model/group-entry.ts'
import { readWhole } from '../model/read-whole.ts'
import { groupsText } from '../groups.text.ts'
import type { WizardStepProps } from './wizard-props.ts'
import { wizardText as text } from './wizard.text.ts'
import classes from './wizard.module.css'

const statusOptions = (['invited', 'enrolled'] as const).map((code) => ({ code, label: text.memberStatus[code] }))

/** Who of the former group comes along; nobody is moved out of it. */
export function MembersStep({ entry, change }: WizardStepProps) {
  const { members } = entry
  const set = (changed: (member: GroupEntry['members'][number]) => Partial<GroupEntry['members'][number]>) => change({ members: members.map((member) => ({ ...member, ...changed(member) })) })
  const chosen = members.filter(({ isChosen }) => isChosen)
  const places = readWhole(entry.details.maxPlaces, 1, 200)
  const statusCode = members[0]?.statusCode ?? 'invited'
  return (
    <>
      <p className={classes['hint']}>{text.membersHint}</p>
      <Group gap="sm">
        <Button size="compact-md" variant="default" onClick={() => set(() => ({ isChosen: true }))}>{text.memberAll}</Button>
        <Button size="compact-md" variant="default" onClick={() => set(() => ({ isChosen: false }))}>{text.memberNone}</Button>
      </Group>
      <ul className={classes['members']} aria-label={text.members}>
        {members.map((member) => (
          <li key={member.carerId}>
            <Checkbox
              label={<>{member.name}{member.isProtected && <> <ProtectedBadge>{groupsText.protectedBadge}</ProtectedBadge></>}</>}
              checked={member.isChosen}
              onChange={(event) => { const isChosen = event.currentTarget.checked; set(({ carerId }) => (carerId === member.carerId ? { isChosen } : {})) }}
            />
          </li>
        ))}
      </ul>
      <CodeButtons label={text.membersAs} digits={false} options={statusOptions} value={statusCode} onChange={(code) => set(() => ({ statusCode: code }))} />
      {statusCode === 'enrolled' && places !== undefined && chosen.length > places && <p role="status">{text.membersOver(chosen.length, places)}</p>}
    </>
  )
}
