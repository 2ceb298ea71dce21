import { Button, Table } from '@mantine/core'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import log from '../log.module.css'
import { instantWords, spaced } from '../words/instant-words.ts'
import { historyText as text, reviewText } from './review.text.ts'
import type { SignedReview } from './model/signed-review.ts'
import classes from './review.module.css'

interface ReviewHistoryProps {
  readonly reviews: readonly SignedReview[]
  readonly today: CivilDate
  readonly onPrint: (review: SignedReview) => void
}

/** The signed reviews, with whether each signature still fits. */
export function ReviewHistory({ reviews, today, onPrint }: ReviewHistoryProps) {
  return (
    <section aria-label={text.title}>
      <h2 className={log['heading']}>{text.title}</h2>
      {reviews.length === 0 ? <p>{text.none}</p> : (
        <div className={log['scroller']}>
          <Table aria-label={text.title} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{text.period}</Table.Th>
                <Table.Th scope="col">{text.signed}</Table.Th>
                <Table.Th scope="col" className={log['number'] ?? ''}>{text.checked}</Table.Th>
                <Table.Th scope="col" className={log['number'] ?? ''}>{text.toAsk}</Table.Th>
                <Table.Th scope="col" className={log['number'] ?? ''}>{text.deviations}</Table.Th>
                <Table.Th scope="col">{text.signature}</Table.Th>
                <Table.Th scope="col">{text.action}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {reviews.map((review) => (
                <Table.Tr key={review.id}>
                  <Table.Th scope="row" className={log['oneLine'] ?? ''}>{text.days(review.from, review.to)}</Table.Th>
                  <Table.Td>{text.signedBy(review.signedByName, instantWords(review.signedAt, today))}</Table.Td>
                  <Table.Td className={log['number'] ?? ''}>{spaced(review.checked)}</Table.Td>
                  <Table.Td className={log['number'] ?? ''}>{spaced(review.toAsk)}</Table.Td>
                  <Table.Td className={log['number'] ?? ''}>{spaced(review.deviations)}</Table.Td>
                  <Table.Td className={review.signatureHolds ? '' : classes['bad'] ?? ''}>{review.signatureHolds ? text.holds : text.holdsNot}</Table.Td>
                  <Table.Td><Button size="compact-md" variant="default" aria-label={text.printOf(reviewText.period(review.from, review.to))} onClick={() => onPrint(review)}>{text.print}</Button></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  )
}
