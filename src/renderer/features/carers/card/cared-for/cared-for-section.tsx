import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { CarerCard } from '#shared/contract/carers.ts'
import type { RelationView } from '#shared/contract/cared-for.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { carerPageText } from '../carer-page.text.ts'
import classes from '../carer-page.module.css'
import { CaredForForm } from './cared-for-form.tsx'
import { caredForText } from './cared-for.text.ts'
import { RelationItem } from './relation-item.tsx'

interface CaredForSectionProps {
  readonly card: CarerCard
  readonly today: CivilDate
  readonly onOpen: (carerId: string) => void
}

/** Whom she cares for; the direction of each relation is spelled out. */
export function CaredForSection({ card, today, onOpen }: CaredForSectionProps) {
  const [open, setOpen] = useState<'new' | RelationView>()
  const close = () => setOpen(undefined)
  return (
    <section className={classes['box']} aria-label={carerPageText.caredFor}>
      <h2>{carerPageText.caredFor}</h2>
      <p className={classes['small']}>{carerPageText.caredForHint}</p>
      {card.relations.length === 0 && <p>{carerPageText.noCaredFor}</p>}
      {card.relations.map((relation) => <RelationItem key={relation.id} relation={relation} card={card} onEdit={() => setOpen(relation)} onOpen={onOpen} />)}
      <Button mt="sm" variant="default" onClick={() => setOpen('new')}>{carerPageText.addCaredFor}</Button>
      {open !== undefined && (
        <Modal opened onClose={close} closeOnClickOutside={false} size="48rem" yOffset="4vh" title={open === 'new' ? caredForText.titleNew : caredForText.titleEdit}>
          <CaredForForm card={card} relation={open === 'new' ? undefined : open} today={today} onDone={close} />
        </Modal>
      )}
    </section>
  )
}
