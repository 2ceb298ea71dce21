// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { printScreen, usePrint, type Printed } from '../../../src/renderer/api/use-print.ts'
import { prepareWindow } from './with-mantine.tsx'

/** What left the window, in order: calls of the register and sheets of paper. */
let left: unknown[] = []
let answer: unknown = { ok: true, value: {} }

beforeAll(prepareWindow)
beforeEach(() => {
  left = []
  answer = { ok: true, value: {} }
  window.print = () => void left.push('paper')
  Object.defineProperty(window, 'register', { configurable: true, value: { invoke: async (route: string, input: unknown) => { left.push([route, input]); return answer }, subscribe: () => () => undefined } })
})
afterEach(cleanup)

function Screen({ what, carerIds, label = 'Skriv ut' }: { readonly what: Printed | undefined; readonly carerIds?: readonly string[]; readonly label?: string }) {
  const print = usePrint(what, carerIds)
  return <button type="button" onClick={print}>{label}</button>
}
const settled = async () => await new Promise((done) => setTimeout(done, 20))
const logged = (what: Printed, carerIds: readonly string[] = []) => ['log.printed', { what, carerIds }]

test('the log knows of the paper, and of whom it names, before the printer does', async () => {
  render(<Screen what="calendar" carerIds={['a', 'b', 'a']} />)
  await userEvent.click(screen.getByRole('button'))
  await settled()
  expect(left).toEqual([logged('calendar', ['a', 'b']), 'paper'])
})

test('what cannot be logged is not printed', async () => {
  answer = { ok: false, error: { code: 'disk-full' } }
  render(<Screen what="carer" carerIds={['a']} />)
  await userEvent.click(screen.getByRole('button'))
  await settled()
  expect(left).toEqual([logged('carer', ['a'])])
})

test('the menu prints what lies on top, and what lay below it when that is gone', async () => {
  const { rerender } = render(<><Screen what="group" carerIds={['a']} /></>)
  rerender(<><Screen what="group" carerIds={['a']} /><Screen what="review" label="Dialog" /></>)
  printScreen()
  await settled()
  rerender(<><Screen what="group" carerIds={['a', 'c']} /></>)
  printScreen()
  await settled()
  expect(left).toEqual([logged('review'), 'paper', logged('group', ['a', 'c']), 'paper'])
})

test('a screen that says nothing is logged as another one, without names', async () => {
  render(<Screen what={undefined} />)
  printScreen()
  await settled()
  expect(left).toEqual([logged('other'), 'paper'])
})

test('more names than one entry holds are logged in several, all before the paper', async () => {
  const carerIds = Array.from({ length: 1001 }, (_, index) => String(index))
  render(<Screen what="other" carerIds={carerIds} />)
  printScreen()
  await settled()
  const calls = left.slice(0, -1) as readonly (readonly [string, { readonly carerIds: readonly string[] }])[]
  expect(calls.map(([, { carerIds }]) => carerIds.length)).toEqual([500, 500, 1])
  expect(calls.flatMap(([, input]) => input.carerIds)).toEqual(carerIds)
  expect(left.at(-1)).toBe('paper')
})
