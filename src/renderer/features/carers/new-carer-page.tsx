import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { localToday } from '#shared/domain/local-today.ts'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { carerPath, paths } from '../../components/screen/paths.ts'
import { carersText } from './carers.text.ts'
import { CarerForm } from './form/carer-form.tsx'
import { carerFormText } from './form/carer-form.text.ts'
import { loadCarerStart, type CarerStart } from './form/load-carer-start.ts'
import { newCarerRequest } from './form/new-carer-request.ts'

/** Registers a new carer, begun from a search, from a draft or from nothing. */
export function NewCarerPage() {
  const location = useLocation()
  const navigate = useNavigate()
  const [start, setStart] = useState<CarerStart>()
  const { state } = location

  useEffect(() => {
    let stale = false
    void loadCarerStart(newCarerRequest(state), localToday(new Date())).then((loaded) => {
      if (!stale) setStart(loaded)
    })
    return () => { stale = true }
  }, [state])

  const startEmpty = async () => setStart(await loadCarerStart({ prefill: {} }, localToday(new Date())))
  return (
    <>
      <PageHeader title={carerFormText.titleNew} documentTitle={carerFormText.titleNew} back={{ to: paths.carers, label: carersText.title }} />
      {start === undefined ? <Loader role="status" aria-label={carersText.loading} /> : (
        <CarerForm
          key={start.draftId}
          start={start}
          onSaved={(id) => void navigate(carerPath(id), { replace: true })}
          onCancel={() => void navigate(paths.carers)}
          onStartEmpty={() => void startEmpty()}
        />
      )}
    </>
  )
}
