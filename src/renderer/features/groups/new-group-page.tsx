import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { localToday } from '#shared/domain/local-today.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { showToast } from '../../components/feedback/toast.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { useAskedTime } from '../../components/screen/asked-time.ts'
import { groupPath, paths } from '../../components/screen/paths.ts'
import { groupsText } from './groups.text.ts'
import { loadGroupStart, type GroupStart } from './wizard/load-group-start.ts'
import { Wizard } from './wizard/wizard.tsx'
import { wizardText as text } from './wizard/wizard.text.ts'

/** Plans a new group, from a template, from a draft or (`?fran=`) from a group that was. */
export function NewGroupPage() {
  const { state } = useLocation()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const copiedFromId = search.get('fran') ?? undefined
  const at = useAskedTime()
  const [start, setStart] = useState<GroupStart | 'none'>()

  useEffect(() => {
    let stale = false
    void loadGroupStart({ copiedFromId, draftId: draftIdOf(state), at }, localToday(new Date())).then((loaded) => {
      if (!stale) setStart(loaded ?? 'none')
    })
    return () => { stale = true }
    // eslint-disable-next-line react/exhaustive-deps -- `at` is read from `state`
  }, [state, copiedFromId])

  const startEmpty = async () => setStart(await loadGroupStart({ copiedFromId, isFresh: true }, localToday(new Date())) ?? 'none')
  const isCopy = copiedFromId !== undefined || (start !== undefined && start !== 'none' && start.copiedFromId !== undefined)
  const title = isCopy ? text.titleCopy : text.title
  return (
    <>
      <PageHeader title={title} documentTitle={title} back={{ to: paths.groups, label: groupsText.title }} />
      {start === undefined && <Loader role="status" aria-label={text.loading} />}
      {start === 'none' && <ErrorPanel>{text.copyFailed}</ErrorPanel>}
      {start !== undefined && start !== 'none' && (
        <Wizard
          key={start.draftId}
          start={start}
          onCreated={(id) => {
            showToast({ message: text.created })
            void navigate(groupPath(id, 'deltagare'), { replace: true })
          }}
          onCancel={() => void navigate(paths.groups)}
          onStartEmpty={() => void startEmpty()}
        />
      )}
    </>
  )
}

/** What the list says when it opens a draft; whatever else stands in the history is nothing. */
function draftIdOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('draftId' in state)) return undefined
  return typeof state.draftId === 'string' ? state.draftId : undefined
}
