import { expect, test } from 'vitest'
import { freeCorner, type Box } from '../../../../src/renderer/components/feedback/toast-corner.ts'

const window = { width: 1366, height: 768, rem: 16 }
const toast = { width: 320, height: 80 }
/** "Skapa gruppen" in its bar at the lower edge. */
const create: Box = { left: 1150, top: 690, right: 1320, bottom: 732 }
const menu: Box = { left: 12, top: 600, right: 187, bottom: 700 }

test('a toast stands in the lower right corner where nothing is about to be pressed', () => {
  expect(freeCorner('bottom-right', window, toast, [])).toBe('bottom-right')
  expect(freeCorner('bottom-right', window, toast, [menu])).toBe('bottom-right')
})

test('a toast gives way to a button under it, and comes back to no corner that is taken', () => {
  expect(freeCorner('bottom-right', window, toast, [create])).toBe('bottom-left')
  expect(freeCorner('bottom-right', window, toast, [create, menu])).toBe('top-right')
})

test('a toast that has given way stays where it is, rather than jump about, until it is in the way there', () => {
  expect(freeCorner('bottom-left', window, toast, [])).toBe('bottom-left')
  expect(freeCorner('bottom-left', window, toast, [menu])).toBe('bottom-right')
})

test('with every corner taken it stands where it is looked for', () => {
  expect(freeCorner('top-right', window, toast, [create, menu, { left: 1000, top: 70, right: 1366, bottom: 120 }])).toBe('bottom-right')
})

test('a toast moves with enlarged text, and gives way where it then stands', () => {
  const above: Box = { left: 1100, top: 570, right: 1300, bottom: 620 }
  expect(freeCorner('bottom-right', window, toast, [above])).toBe('bottom-right')
  expect(freeCorner('bottom-right', { ...window, rem: 32 }, toast, [above])).toBe('bottom-left')
})
