import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState, type RefObject } from 'react'
import { useNavigate } from 'react-router'
import { useRouteQuery } from '../../../api/use-query.ts'
import { errorText } from '../../../api/error-text.ts'
import { carerPath } from '../../../components/screen/paths.ts'
import { searchText } from '../../app.text.ts'
import classes from './global-search.module.css'

const shownAtMost = 8

/** Finds a person by name or number from any screen. Every search is logged, so it waits for a pause in the typing. */
export function GlobalSearch({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isAsking = asked.length > 0 && text.trim().length > 0
  const found = useRouteQuery('carers.search', { text: asked, limit: shownAtMost }, { enabled: isAsking, keepPrevious: true })
  const rows = isAsking ? found.data?.rows ?? [] : []

  // Enter opens the first hit without a key more.
  const hits = rows.map((row) => row.id).join(' ')
  useEffect(() => {
    if (hits !== '') combobox.selectFirstOption()
    // The store is another object at every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hits])

  const open = (carerId: string) => {
    setText('')
    combobox.closeDropdown()
    void navigate(carerPath(carerId))
  }

  return (
    <Combobox store={combobox} onOptionSubmit={open} position="bottom-start" width="target" floatingStrategy="fixed" withinPortal={false}>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          type="search"
          aria-label={searchText.label}
          aria-keyshortcuts="Control+K"
          placeholder={searchText.placeholder}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            setText('')
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isAsking || (found.data === undefined && found.error === null)}>
        {found.data?.spelling === 'similar' && rows.length > 0 && <Combobox.Header>{searchText.similar}</Combobox.Header>}
        {found.error !== null && <Combobox.Empty role="alert">{errorText(found.error)}</Combobox.Empty>}
        {found.error === null && rows.length === 0 && <Combobox.Empty>{searchText.none}</Combobox.Empty>}
        {rows.length > 0 && (
          <Combobox.Options aria-label={searchText.label}>
            {rows.map((row) => (
              <Combobox.Option key={row.id} value={row.id}>
                <span className={classes['row']}>
                  <span className={classes['name']}>{row.name}</span>
                  <span className={classes['more']}>
                    {row.isProtected ? searchText.protectedPerson : row.birthYear !== undefined && searchText.born(row.birthYear)} {row.name !== row.carerNumber && row.carerNumber}
                  </span>
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        )}
      </Combobox.Dropdown>
      <span className="visually-hidden" role="status">
        {isAsking && found.data !== undefined && (rows.length === 0 ? searchText.none : searchText.results(rows.length, found.data.hasMore))}
      </span>
    </Combobox>
  )
}
