import type { OutputOf } from '#shared/contract/index.ts'
import { formatLong, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { dayInTable, dayInWords } from '../model/day-words.ts'
import { shortDay } from '../attendance/meeting-words.ts'
import { papersText } from './papers.text.ts'
import classes from './papers.module.css'

type PaperContent = OutputOf<'groups.paper'>

interface PaperProps {
  readonly content: PaperContent
  readonly today: CivilDate
}

const text = papersText.sheet
/** More columns than this are too narrow to sign in. */
const meetingsPerPage = 8
const guestRows = ['guest 1', 'guest 2', 'guest 3'] as const

function Head({ content, kind }: { readonly content: PaperContent; readonly kind: string }) {
  return (
    <>
      <h1>{content.groupName}</h1>
      <h2>{kind}</h2>
      <p className={classes['facts']}>
        {content.rhythmText}<br />
        {content.placeName !== undefined && <>{text.place}: {content.placeName}<br /></>}
        {text.leaders}: {content.leaderNames.join(', ')}
      </p>
    </>
  )
}

function Foot({ content, today }: PaperProps) {
  return <p className={classes['foot']}>{content.municipalityName}. {papersText.sheet.printed(formatLong(today))}</p>
}

function Boxes({ meetings }: { readonly meetings: PaperContent['meetings'] }) {
  // A space stands where the name will be signed.
  return meetings.map(({ heldOn, startsAt }) => <td key={`${heldOn}${startsAt}`}>&nbsp;</td>)
}

/** A box to sign in for every person and meeting; a new page for every eight meetings. */
export function AttendancePaper({ content, today }: PaperProps) {
  const meetings = content.meetings.filter(({ isCancelled }) => !isCancelled)
  const pages = Array.from({ length: Math.max(1, Math.ceil(meetings.length / meetingsPerPage)) }, (_, index) => meetings.slice(index * meetingsPerPage, (index + 1) * meetingsPerPage))
  return (
    <div className={`${classes['sheet']} ${classes['wide']}`}>
      {pages.map((page, index) => (
        <section key={page[0]?.heldOn ?? index} className={classes['group']}>
          <Head content={content} kind={text.attendance} />
          <table className={classes['table']}>
            <thead><tr><th scope="col">{text.name}</th>{page.map(({ heldOn, startsAt }) => <th key={`${heldOn}${startsAt}`} scope="col">{shortDay(heldOn)}<br />{formatIsoWeek(heldOn)}</th>)}</tr></thead>
            <tbody>
              {content.people.map(({ shortName }, row) => <tr key={`${shortName} ${row}`}><td>{shortName}</td><Boxes meetings={page} /></tr>)}
              {guestRows.map((row) => <tr key={row}><td>{text.guest}</td><Boxes meetings={page} /></tr>)}
            </tbody>
          </table>
          <Foot content={content} today={today} />
        </section>
      ))}
    </div>
  )
}

/** First name and last initial only (K3). */
export function ParticipantPaper({ content, today }: PaperProps) {
  return (
    <div className={classes['sheet']}>
      <Head content={content} kind={text.participants} />
      <table className={classes['table']}>
        <thead><tr><th scope="col" className={classes['number']}>{text.number}</th><th scope="col">{text.name}</th></tr></thead>
        <tbody>{content.people.map(({ shortName }, index) => <tr key={`${shortName} ${index}`}><td>{index + 1}</td><td>{shortName}</td></tr>)}</tbody>
      </table>
      <Foot content={content} today={today} />
    </div>
  )
}

/** The whole term on a page, for the fridge. */
export function SchedulePaper({ content, today }: PaperProps) {
  return (
    <div className={classes['sheet']}>
      <Head content={content} kind={text.schedule} />
      <table className={classes['table']}>
        <thead><tr>{[text.day, text.week, text.time, text.theme].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {content.meetings.map(({ heldOn, startsAt, endsAt, theme, isCancelled }) => (
            <tr key={`${heldOn}${startsAt}`}>
              <td className={isCancelled ? classes['struck'] : ''} aria-label={dayInWords(heldOn)}>{dayInTable(heldOn)}</td>
              <td>{formatIsoWeek(heldOn)}</td>
              <td className={isCancelled ? classes['struck'] : ''}>{formatTimeRange(startsAt, endsAt)}</td>
              <td>{isCancelled ? text.cancelled : theme ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Foot content={content} today={today} />
    </div>
  )
}
