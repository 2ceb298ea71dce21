// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { DateField } from '../../../src/renderer/components/dates/date-field.tsx'
import { prepareWindow, WithMantine } from './with-mantine.tsx'

const today = '2026-11-22' as CivilDate

beforeAll(prepareWindow)
afterEach(cleanup)

function show(start = '') {
  const onChange = vi.fn<(value: string) => void>()
  function Form() {
    const [value, setValue] = useState(start)
    return (
      <WithMantine>
        <DateField label="Datum" value={value} today={today} onChange={(next) => { onChange(next); setValue(next) }} />
        <button type="button" onClick={() => setValue('2026-12-24')}>Julafton</button>
        <output>{value}</output>
      </WithMantine>
    )
  }
  render(<Form />)
  return { field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Datum' }), value: () => screen.getByText((_, element) => element?.tagName === 'OUTPUT').textContent, onChange }
}

test.each([
  ['idag', '2026-11-22'], ['igår', '2026-11-21'], ['22/11', '2026-11-22'], ['+7', '2026-11-29'], ['261122', '2026-11-22'], ['3 mars 2027', '2027-03-03'],
])('%s is understood while typing and stands as %s when the field is left', async (typed, date) => {
  const { field, value } = show()
  await userEvent.type(field, typed)
  expect(field.value).toBe(typed)
  expect(value()).toBe(date)
  await userEvent.tab()
  expect(field.value).toBe(date)
  expect(field.getAttribute('aria-invalid')).not.toBe('true')
})

test('the day that was understood is said with weekday and week', async () => {
  const { field } = show()
  await userEvent.type(field, 'idag')
  expect(screen.getByText('sön 22 november 2026, v. 47')).toBeDefined()
})

test('what is no date stays as typed, reaches the form as typed, and is marked only when the field is left', async () => {
  const { field, value } = show()
  await userEvent.type(field, '31/2')
  expect(field.getAttribute('aria-invalid')).not.toBe('true')
  await userEvent.tab()
  expect(field.value).toBe('31/2')
  expect(value()).toBe('31/2')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/Skriv datumet som/u)).toBeDefined()
})

test('an emptied field is empty, not wrong', async () => {
  const { field, value } = show('2026-11-22')
  await userEvent.clear(field)
  await userEvent.tab()
  expect(value()).toBe('')
  expect(field.getAttribute('aria-invalid')).not.toBe('true')
})

test('a date set from outside replaces what was typed', async () => {
  const { field } = show()
  await userEvent.type(field, 'struntprat')
  await userEvent.click(screen.getByRole('button', { name: 'Julafton' }))
  expect(field.value).toBe('2026-12-24')
})
