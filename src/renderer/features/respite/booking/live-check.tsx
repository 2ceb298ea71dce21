import { IconAlertTriangle, IconInfoCircle, IconLock } from '@tabler/icons-react'
import type { BookingProblem, Span } from '#shared/contract/planning/respite-values.ts'
import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { QuotaBar } from '../grants/quota-bar.tsx'
import { capitalised, dayInWords } from '../words/day-words.ts'
import { problemSentence } from '../words/problem-words.ts'
import { quotaOf } from '../words/quota.ts'
import classes from './booking.module.css'
import { bookingText as text } from './booking.text.ts'
import type { BookingCheck } from './use-booking-check.ts'

/** What becomes of the cap, and what stands in the way: while one writes, and said aloud. */
export function LiveCheck({ check, today }: { readonly check: BookingCheck; readonly today: CivilDate }) {
  const { answer, spans } = check
  const said = answer === undefined ? [] : spans.flatMap((span, index) => (answer.spans[index]?.problems ?? []).map((problem) => ({ span, problem })))
  const blocking = said.filter(({ problem }) => problem.blocks)
  const warning = said.filter(({ problem }) => !problem.blocks)
  return (
    <section className={classes['live']} aria-label={text.live}>
      <h3>{text.live}</h3>
      <div aria-live="polite">
        {answer === undefined && <p className={classes['quiet']}>{text.liveWaits}</p>}
        {answer !== undefined && (
          <>
            <div className={classes['quotas']}>{answer.usage.map((usage) => <QuotaBar key={usage.periodKey} quota={quotaOf(usage, yearOf(today))} />)}</div>
            {said.length === 0 && <p className={classes['quiet']}>{text.noProblems}</p>}
            <Problems title={text.blocked} said={blocking} isMany={spans.length > 1} />
            <Problems title={text.warned} said={warning} isMany={spans.length > 1} />
          </>
        )}
      </div>
    </section>
  )
}

interface ProblemsProps {
  readonly title: string
  readonly said: readonly { readonly span: Span; readonly problem: BookingProblem }[]
  readonly isMany: boolean
}

function Problems({ title, said, isMany }: ProblemsProps) {
  const first = said[0]
  if (first === undefined) return null
  const { blocks } = first.problem
  return (
    <div className={classes['problems']} data-blocks={blocks}>
      <p>{blocks ? <IconLock size={18} aria-hidden /> : <IconInfoCircle size={18} aria-hidden />}<strong>{title}</strong></p>
      <ul>
        {said.map(({ span, problem }) => {
          const sentence = problemSentence(problem, span)
          return <li key={`${span.startsOn} ${problem.kind}`}>{blocks && <IconAlertTriangle size={16} aria-hidden />} {isMany ? text.onDay(capitalised(dayInWords(span.startsOn)), sentence) : sentence}</li>
        })}
      </ul>
    </div>
  )
}
