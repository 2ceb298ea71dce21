import { Button, TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { carerPath, paths } from '../../components/screen/paths.ts'
import { useFirstFocus } from '../../components/forms/use-first-focus.ts'
import { usePrint } from '../../api/use-print.ts'
import { errorText } from '../../api/error-text.ts'
import { carersText } from './carers.text.ts'
import type { NewCarerRequest } from './form/new-carer-request.ts'
import { CarerDrafts } from './list/carer-drafts.tsx'
import { CarerList } from './list/carer-list.tsx'
import { NobodyFound } from './list/nobody-found.tsx'
import classes from './list/carers.module.css'
import { NoCarersYet } from './list/no-carers-yet.tsx'
import { useCarerList } from './list/use-carer-list.ts'

/** Everyone in the register by name, and the search. There is no filter on anything else: the law allows none (SoLPuF 15 §). */
export function CarersPage() {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const list = useCarerList(typed)
  usePrint('other', list.rows.map(({ id }) => id))
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLTableSectionElement>(null)

  useFirstFocus(field)

  const register = (request: NewCarerRequest) => void navigate(paths.newCarer, { state: request })
  const takeKey = (event: KeyboardEvent) => {
    const first = rows.current?.querySelector<HTMLElement>('a')
    const only = list.rows.length === 1 && list.isSettled && list.isSearch ? list.rows[0] : undefined
    if (event.key === 'Enter' && only !== undefined) void navigate(carerPath(only.id))
    else if (event.key === 'ArrowDown' || (event.key === 'Enter' && list.isSettled)) first?.focus()
    else return
    event.preventDefault()
  }

  return (
    <>
      <PageHeader
        title={carersText.title}
        documentTitle={carersText.title}
        actions={<Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => register(list.isSearch ? { searched: typed } : {})}>{carersText.newCarer}</Button>}
      />
      <CarerDrafts onContinue={(draftId) => register({ draftId })} />
      {list.isEmptyRegister ? <NoCarersYet onRegister={() => register({})} /> : (
        <>
          <TextInput
            ref={field}
            className={classes['search'] ?? ''}
            size="md"
            type="search"
            autoComplete="off"
            spellCheck={false}
            label={carersText.search}
            description={carersText.searchHint}
            leftSection={<IconSearch size={20} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={takeKey}
          />
          <p className={classes['count']} role="status">{list.countText}</p>
          {list.isSimilar && <p className={classes['similar']}>{carersText.similar}</p>}
          {list.error !== undefined && <ErrorPanel onRetry={list.retry}>{errorText(list.error)}</ErrorPanel>}
          {list.isNobody && <NobodyFound searched={typed} onRegister={() => register({ searched: typed })} />}
          {list.rows.length > 0 && <CarerList rows={list.rows} bodyRef={rows} onLeaveUp={() => field.current?.focus()} hasMore={list.hasMore} isFull={list.isFull} onMore={list.more} />}
        </>
      )}
    </>
  )
}
