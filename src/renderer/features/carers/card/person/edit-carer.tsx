import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CarerCard } from '#shared/contract/carers.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { PageHeader } from '../../../../components/screen/page-header.tsx'
import { CarerForm } from '../../form/carer-form.tsx'
import { carerFormText } from '../../form/carer-form.text.ts'
import { loadCarerStart, type CarerStart } from '../../form/load-carer-start.ts'
import { carerPageText } from '../carer-page.text.ts'
import { carerName } from './carer-words.ts'

/** Changes the card as it stood when this was opened: what others save meanwhile is told, never overwritten in silence. */
export function EditCarer({ card, onDone }: { readonly card: CarerCard; readonly onDone: () => void }) {
  const [opened] = useState(card)
  const [start, setStart] = useState<CarerStart>()
  useEffect(() => {
    let stale = false
    void loadCarerStart({ card: opened }, localToday(new Date())).then((loaded) => {
      if (!stale) setStart(loaded)
    })
    return () => { stale = true }
  }, [opened])
  const startEmpty = async () => setStart(await loadCarerStart({ card: opened }, localToday(new Date())))
  return (
    <>
      <PageHeader title={carerFormText.titleEdit} documentTitle={carerFormText.titleEdit} description={carerName(opened)} />
      {start === undefined
        ? <Loader role="status" aria-label={carerPageText.loading} />
        : <CarerForm key={start.draftId} start={start} onSaved={onDone} onCancel={onDone} onStartEmpty={() => void startEmpty()} />}
    </>
  )
}
