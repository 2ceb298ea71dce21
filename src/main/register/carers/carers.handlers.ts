import type { HandlersOf } from '../../store/handler.ts'
import { carerTimeline } from './card/timeline/carer-timeline.ts'
import { openCarer } from './card/open-carer.ts'
import { revealPersonalNumber } from './card/reveal-personal-number.ts'
import { createCarer } from './create-carer.ts'
import { listCarers } from './find/list-carers.ts'
import { searchCarers } from './find/search-carers.ts'
import { similarCarers } from './find/similar-carers.ts'
import { updateCarer } from './update-carer.ts'

export const carersHandlers: HandlersOf<
  'carers.list' | 'carers.search' | 'carers.similar' | 'carers.create' | 'carers.update' | 'carers.open' | 'carers.revealPersonalNumber' | 'carers.timeline'
> = {
  'carers.list': listCarers,
  'carers.search': (db, input, context) => searchCarers(db, input, context),
  'carers.similar': similarCarers,
  'carers.create': createCarer,
  'carers.update': updateCarer,
  'carers.open': (db, { id }, context) => openCarer(db, id, context),
  'carers.revealPersonalNumber': (db, { id }, context) => revealPersonalNumber(db, id, context),
  'carers.timeline': carerTimeline,
}
