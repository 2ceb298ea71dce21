import { Button, Loader } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '../../api/error-text.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { useToday } from '../../components/dates/use-today.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { ProtectedBadge } from '../../components/person/protected-badge.tsx'
import { useAppActions } from '../../components/screen/app-actions.ts'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { paths } from '../../components/screen/paths.ts'
import { carerPageText } from './card/carer-page.text.ts'
import classes from './card/carer-page.module.css'
import { CaredForSection } from './card/cared-for/cared-for-section.tsx'
import { CarerFacts } from './card/person/carer-facts.tsx'
import { EditCarer } from './card/person/edit-carer.tsx'
import { bornText, carerName } from './card/person/carer-words.ts'
import { Timeline } from './card/timeline/timeline.tsx'
import { carersText } from './carers.text.ts'

/** Everything about one carer: who, what has happened, whom she cares for. */
export function CarerPage({ carerId }: { readonly carerId: string }) {
  const { openContactDialog } = useAppActions()
  const navigate = useNavigate()
  const [editing, setEditing] = useState<'not-yet' | 'now' | 'done'>('not-yet')
  const editButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (editing === 'done') editButton.current?.focus({ preventScroll: true })
  }, [editing])
  const { data: card, error, refetch } = useRouteQuery('carers.open', { id: carerId })
  const today = useToday()
  const back = { to: paths.carers, label: carersText.title }

  if (card === undefined) {
    return (
      <>
        <PageHeader title={carerPageText.documentTitle} documentTitle={carerPageText.documentTitle} back={back} />
        {error === null ? <Loader role="status" aria-label={carerPageText.loading} /> : (
          <ErrorPanel onRetry={() => void refetch()}>{error.code === 'not-found' ? carerPageText.notFound : errorText(error)}</ErrorPanel>
        )}
      </>
    )
  }
  if (editing === 'now') return <EditCarer card={card} onDone={() => setEditing('done')} />

  const isProtected = card.protectedIdentityCode !== 'none-known'
  return (
    <>
      <PageHeader
        title={carerName(card)}
        documentTitle={carerPageText.documentTitle}
        back={back}
        description={(
          <>
            {[card.carerNumber, bornText(card, today), card.registrationForm === 'code' ? carerPageText.code : undefined].filter(Boolean).join(' · ')}
            {isProtected && <> <ProtectedBadge title={carerPageText.protectedHint}>{carerPageText.protectedBadge}</ProtectedBadge></>}
          </>
        )}
        actions={(
          <>
            <Button onClick={() => openContactDialog({ carerIds: [carerId] })}>{carerPageText.registerContact}</Button>
            <Button variant="default" onClick={() => openContactDialog({ carerIds: [carerId], planned: { heldOn: today } })}>{carerPageText.planContact}</Button>
            <Button ref={editButton} variant="default" onClick={() => setEditing('now')}>{carerPageText.edit}</Button>
          </>
        )}
      />
      {isProtected && <p className={classes['protected']}>{carerPageText.protectedHint}</p>}
      {card.isSealed && <p className={classes['protected']}>{carerPageText.sealedHint}</p>}
      <div className={classes['columns']}>
        <Timeline carerId={carerId} today={today} />
        <div className={classes['side']}>
          <CarerFacts card={card} />
          <CaredForSection card={card} today={today} onOpen={(id) => void navigate(`${paths.carers}/${id}`)} />
        </div>
      </div>
    </>
  )
}
