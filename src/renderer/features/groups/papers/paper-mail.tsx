import type { OutputOf } from '#shared/contract/index.ts'
import { mergeLetter } from './merge-letter.ts'
import classes from './papers.module.css'

type PaperContent = OutputOf<'groups.paper'>

const perPage = 24

/** Name, street and town on lines of their own, whether the address was typed on one line or on two. */
const addressOf = ({ fullName, shortName, address }: PaperContent['people'][number]): string =>
  [fullName ?? shortName, ...(address ?? '').split(/[,\n]/u).map((line) => line.trim())].filter((line) => line !== '').join('\n')

/** One page each, with the address where a window envelope shows it. */
export function LetterPaper({ content, letter }: { readonly content: PaperContent; readonly letter: string }) {
  return (
    <div className={classes['sheet']}>
      {content.people.map((person, index) => (
        <section key={`${person.shortName} ${index}`} className={classes['letter']}>
          <p className={classes['address']}>{addressOf(person)}</p>
          <div className={classes['body']}>{mergeLetter(letter, content, person)}</div>
        </section>
      ))}
    </div>
  )
}

/** Three by eight on A4; `skip` leaves the first ones of a used sheet empty. Only those who have an address. */
export function LabelPaper({ content, skip }: { readonly content: PaperContent; readonly skip: number }) {
  const labels = [...Array.from({ length: skip }, () => ''), ...content.people.filter(({ address }) => address !== undefined).map(addressOf)]
  const pages = Array.from({ length: Math.ceil(labels.length / perPage) }, (_, index) => labels.slice(index * perPage, (index + 1) * perPage))
  return (
    <div className={classes['labels']}>
      {pages.map((page, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a page is its place
        <div key={index} className={classes['labelPage']}>{page.map((label, place) => <div key={`${place} ${label}`} className={classes['label']}>{label}</div>)}</div>
      ))}
    </div>
  )
}
