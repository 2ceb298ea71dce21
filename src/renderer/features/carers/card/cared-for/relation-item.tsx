import { Anchor, Button } from '@mantine/core'
import type { CarerCard } from '#shared/contract/carers.ts'
import type { RelationView } from '#shared/contract/cared-for.ts'
import { careFrequencies } from '#shared/domain/code-lists/cared-for/care-frequencies.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { carerPageText } from '../carer-page.text.ts'
import classes from '../carer-page.module.css'
import { shortName } from '../person/carer-words.ts'
import { RelationWords } from './relation-words.tsx'

interface RelationItemProps {
  readonly relation: RelationView
  readonly card: CarerCard
  readonly onEdit: () => void
  readonly onOpen: (carerId: string) => void
}

/** One cared-for person, and what the carer is to her. */
export function RelationItem({ relation, card, onEdit, onOpen }: RelationItemProps) {
  const { caredFor } = relation
  return (
    <div className={classes['relation']}>
      <h3>{caredFor.alias}</h3>
      <p><RelationWords carerName={shortName(card)} carerSexCode={card.sexCode} relationCode={relation.relationCode} /></p>
      <p>{[labelOf(targetGroups, caredFor.targetGroupCode), caredFor.secondTargetGroupCode && labelOf(targetGroups, caredFor.secondTargetGroupCode), labelOf(areas, caredFor.areaCode)].filter(Boolean).join(' · ')}</p>
      <p>{aroundIt(relation)}</p>
      {relation.otherCarers.length > 0 && (
        <p>
          {carerPageText.otherCarers}{' '}
          {relation.otherCarers.map((other, index) => (
            <span key={other.id}>{index > 0 && ', '}<Anchor component="button" type="button" onClick={() => onOpen(other.id)} aria-label={carerPageText.openOther(other.carerNumber)}>{other.carerNumber}</Anchor></span>
          ))}
        </p>
      )}
      <Button size="compact-md" variant="default" onClick={onEdit} aria-label={carerPageText.editCaredFor(caredFor.alias)}>{carerPageText.change}</Button>
    </div>
  )
}

function aroundIt(relation: RelationView): string {
  const frequency = relation.careFrequencyCode === undefined ? undefined : labelOf(careFrequencies, relation.careFrequencyCode)
  return [
    carerPageText.livingTogether[relation.livingTogetherCode],
    frequency,
    relation.careSinceYear === undefined ? undefined : carerPageText.caresSince(relation.careSinceYear),
    relation.caredFor.deceasedOn === undefined ? undefined : carerPageText.deceased(relation.caredFor.deceasedOn),
    relation.endedOn === undefined ? undefined : carerPageText.ended(relation.endedOn),
  ].filter(Boolean).join(' · ')
}
