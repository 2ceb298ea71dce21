import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState, type RefObject } from 'react'
import { useNavigate } from 'react-router'
import { useRouteQuery } from '../../api/use-query.ts'
import { errorText } from '../../api/error-text.ts'
import { carerPath } from '../../components/screen/paths.ts'
import { searchText } from '../app.text.ts'
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

  const open = (carerId: string) => {
    setText('')
    combobox.closeDropdown()
    void navigate(carerPath(carerId))
  }

  return (
    <Combobox store={combobox} onOptionSubmit={open} position="bottom-start" width="target" floatingStrategy="fixed">
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
            combobox.updateSelectedOptionIndex('selected')
            combobox.selectFirstOption()
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
        <Combobox.Options aria-label={searchText.label}>
          {found.data?.spelling === 'similar' && rows.length > 0 && <Combobox.Header>{searchText.similar}</Combobox.Header>}
          {rows.map((row, index) => (
            <Combobox.Option key={row.id} value={row.id} selected={index === 0}>
              <span className={classes['row']}>
                <span className={classes['name']}>{row.name}</span>
                <span className={classes['more']}>
                  {row.isProtected ? searchText.protectedPerson : row.birthYear !== undefined && searchText.born(row.birthYear)} {row.carerNumber}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {found.error !== null && <Combobox.Empty role="alert">{errorText(found.error)}</Combobox.Empty>}
          {found.error === null && rows.length === 0 && <Combobox.Empty>{searchText.none}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
      <span className="visually-hidden" role="status">
        {isAsking && found.data !== undefined && (rows.length === 0 ? searchText.none : searchText.results(rows.length, found.data.hasMore))}
      </span>
    </Combobox>
  )
}
