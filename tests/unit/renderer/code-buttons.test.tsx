// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { CodeButtons } from '../../../src/renderer/components/fields/code-buttons.tsx'
import { prepareWindow, WithMantine } from './with-mantine.tsx'

const options = [{ code: 'phone', label: 'Telefon' }, { code: 'visit', label: 'Besök' }, { code: 'email', label: 'E-post' }] as const

beforeAll(prepareWindow)
afterEach(cleanup)

function Form({ error }: { readonly error?: string }) {
  const [value, setValue] = useState<'phone' | 'visit' | 'email'>()
  return <WithMantine><CodeButtons label="Kontaktform" options={options} value={value} onChange={setValue} error={error} /></WithMantine>
}
const checked = () => screen.queryAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked).map((radio) => radio.parentElement?.textContent)

test('a digit takes its button and moves the focus there', async () => {
  render(<Form />)
  await userEvent.tab()
  await userEvent.keyboard('2')
  expect(checked()).toEqual(['2Besök'])
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Besök' }))
})

test('a digit without a button, or with Ctrl, changes nothing', async () => {
  render(<Form />)
  await userEvent.tab()
  await userEvent.keyboard('7')
  await userEvent.keyboard('{Control>}1{/Control}')
  expect(checked()).toEqual([])
})

test('the group carries its name and its error', () => {
  render(<Form error="Välj hur ni hade kontakt." />)
  const group = screen.getByRole('radiogroup', { name: 'Kontaktform' })
  expect(group.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Välj hur ni hade kontakt.')
})
