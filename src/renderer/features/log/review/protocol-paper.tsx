import { useRouteQuery } from '../../../api/use-query.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { useToday } from '../../../components/dates/use-today.ts'
import { PrintSheet } from '../../../components/screen/print-sheet.tsx'
import paper from '../paper.module.css'
import { spaced } from '../words/instant-words.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import { seedWords } from './model/review-start.ts'
import { protocolText as text, reviewText } from './review.text.ts'
import type { SignedReview } from './model/signed-review.ts'

/** A signed review on A4: numbers and what is done about them; no person of the register is named. */
export function ProtocolPaper({ review }: { readonly review: SignedReview }) {
  const today = useToday()
  const { status } = useVaultStatus()
  const { data: unit } = useRouteQuery('unit.read', {})
  const signed = localMomentOf(review.signedAt)
  const facts: readonly (readonly [name: string, value: string])[] = [
    [text.municipality, unit?.municipalityName ?? ''],
    [text.board, unit?.board ?? ''],
    [text.period, reviewText.period(review.from, review.to)],
    [text.sample, text.sampleOf(review.sampleSize)],
    [text.seed, seedWords(review.seed)],
    [text.checked, spaced(review.checked)],
    [text.inOrder, spaced(review.checked - review.toAsk - review.deviations)],
    [text.toAsk, spaced(review.toAsk)],
    [text.deviations, spaced(review.deviations)],
    [text.measures, review.measures.trim() === '' ? text.noMeasures : review.measures],
    [text.signedBy, review.signedByName],
    [text.signedAt, `${formatLong(signed.date)} ${formatClock(signed.time)}`],
    [text.signature, review.signatureHolds ? text.holds : text.holdsNot],
    [text.logSeq, spaced(review.logSeq)],
  ]
  return (
    <PrintSheet>
      <div className={paper['sheet']}>
        <h1>{text.title}</h1>
        <p>{text.printed(today, status?.session?.userName ?? '')}</p>
        <dl className={paper['facts']}>
          {facts.map(([name, value]) => <Fact key={name} name={name} value={value} />)}
          <dt>{text.logHead}</dt><dd className={paper['hash']}>{seedWords(review.logHead)}</dd>
        </dl>
        <p>{text.why}</p>
        <div className={paper['signature']}><p>{text.place}</p><p>{text.name}</p></div>
      </div>
    </PrintSheet>
  )
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => <><dt>{name}</dt><dd>{value}</dd></>
