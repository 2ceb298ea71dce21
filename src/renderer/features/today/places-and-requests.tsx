import { Link } from 'react-router'
import type { OutputOf } from '#shared/contract/index.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import { nameOf } from '../../components/calendar/entries/event-words.text.ts'
import { groupPath, paths } from '../../components/screen/paths.ts'
import { placesText as text } from './today.text.ts'
import classes from './today.module.css'

type PlacesAndRequestsProps = Pick<OutputOf<'calendar.today'>, 'freed' | 'lapsedOffers' | 'unfilled'>

/** Places that are free while somebody waits, offers nobody answered, respite that nobody has taken: each is a phone call to make. */
export function PlacesAndRequests({ freed, lapsedOffers, unfilled }: PlacesAndRequestsProps) {
  return (
    <section aria-labelledby="platser" className={classes['card']}>
      <h2 id="platser" className={classes['heading']}>{text.title}</h2>
      <ul className={classes['list']}>
        {freed.map(({ groupId, groupName, free, queued }) => (
          <li key={groupId} className={classes['row']}>
            <div className={classes['who']}>
              <Link to={groupPath(groupId, 'deltagare')} className={classes['name']}>{groupName}</Link>
              <span className={classes['about']}>{text.freed(free, queued)}</span>
            </div>
          </li>
        ))}
        {lapsedOffers.map((offer) => (
          <li key={`${offer.groupId} ${offer.carerId}`} className={classes['row']}>
            <div className={classes['who']}>
              <Link to={groupPath(offer.groupId, 'deltagare')} className={classes['name']}>{nameOf(offer)}</Link>
              <span className={classes['about']}>{text.lapsed(offer.groupName, formatLong(offer.answerBy))}</span>
            </div>
          </li>
        ))}
        {unfilled > 0 && (
          <li className={classes['row']}>
            <div className={classes['who']}>
              <Link to={paths.respite} className={classes['name']}>{text.unfilled(unfilled)}</Link>
              <span className={classes['about']}>{text.unfilledHelp}</span>
            </div>
          </li>
        )}
      </ul>
    </section>
  )
}
