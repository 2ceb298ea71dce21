import type { OutputOf } from '#shared/contract/index.ts'
import { mergeLetter } from './merge-letter.ts'
import classes from './papers.module.css'

type PaperContent = OutputOf<'groups.paper'>

const perPage = 24

/** One page each, with the address where a window envelope shows it. */
export function LetterPaper({ content, letter }: { readonly content: PaperContent; readonly letter: string }) {
  return (
    <div className={classes['sheet']}>
      {content.people.map((person, index) => (
        <section key={`${person.shortName} ${index}`} className={classes['letter']}>
          <p className={classes['address']}>{[person.fullName ?? person.shortName, person.address].filter(Boolean).join('\n')}</p>
          <div className={classes['body']}>{mergeLetter(letter, content, person)}</div>
        </section>
      ))}
    </div>
  )
}

/** Three by eight on A4; `skip` leaves the first ones of a used sheet empty. Only those who have an address. */
export function LabelPaper({ content, skip }: { readonly content: PaperContent; readonly skip: number }) {
  const labels = [...Array.from({ length: skip }, () => ''), ...content.people.filter(({ address }) => address !== undefined).map(({ fullName, shortName, address }) => `${fullName ?? shortName}\n${address ?? ''}`)]
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
