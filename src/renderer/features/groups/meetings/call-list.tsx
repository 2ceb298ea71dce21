import { Checkbox } from '@mantine/core'
import { Link } from 'react-router'
import type { MeetingView } from '#shared/contract/planning/group-values.ts'
import { formatPhone } from '#shared/domain/phone.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { ProtectedBadge } from '../../../components/person/protected-badge.tsx'
import { carerPath } from '../../../components/screen/paths.ts'
import { groupsText } from '../groups.text.ts'
import { dayInWords } from '../model/day-words.ts'
import { callText as text } from './meetings.text.ts'
import classes from './meetings.module.css'

type Call = MeetingView['calls'][number]

/** Whom to tell that the meeting is cancelled, each ticked when she knows. */
export function CallList({ meeting }: { readonly meeting: MeetingView }) {
  const { mutate } = useRouteCommand('meetings.called')
  const done = meeting.calls.filter(({ isCalled }) => isCalled).length
  const tick = (call: Call, isCalled: boolean) => mutate({ id: meeting.id, carerId: call.carerId, isCalled }, { onError: (error) => showToast({ message: errorText(error), tone: 'failed' }) })
  const title = text.title(dayInWords(meeting.heldOn))
  return (
    <section className={classes['calls']} aria-label={title}>
      <h2>{title}</h2>
      <p className={classes['hint']} role="status">{done === meeting.calls.length ? text.allCalled : text.called(done, meeting.calls.length)}</p>
      <ul>
        {meeting.calls.map((call) => (
          <li key={call.carerId}>
            <span><Link to={carerPath(call.carerId)}>{call.name}</Link>{call.isProtected && <> <ProtectedBadge>{groupsText.protectedBadge}</ProtectedBadge></>}</span>
            <span>{call.phone === undefined ? (call.isProtected ? text.protectedPhone : text.noPhone) : formatPhone(call.phone)}</span>
            <span className={classes['hint']}>{mayLeaveWords(call)}</span>
            <Checkbox label={text.isCalled} aria-label={text.isCalledOf(call.name)} checked={call.isCalled} onChange={(event) => tick(call, event.currentTarget.checked)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function mayLeaveWords({ phone, mayLeaveMessageCode: code }: Call): string {
  if (phone === undefined || code === undefined) return ''
  return Object.hasOwn(text.mayLeave, code) ? text.mayLeave[code as keyof typeof text.mayLeave] : ''
}
