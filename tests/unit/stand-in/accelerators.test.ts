import { expect, it } from 'vitest'
import { isAccelerator, type KeyPress } from '../../../scripts/electron-stand-in/system/accelerators.ts'

const press = (key: string, code: string, modifiers = ''): KeyPress => ({
  key, code, ctrl: modifiers.includes('c'), shift: modifiers.includes('s'), alt: modifiers.includes('a'), meta: modifiers.includes('m'),
})
const command = process.platform === 'darwin' ? 'm' : 'c'

it.each([
  ['CmdOrCtrl+N', press('n', 'KeyN', command), true],
  ['CmdOrCtrl+N', press('N', 'KeyN', `${command}s`), false],
  ['CmdOrCtrl+Shift+N', press('N', 'KeyN', `${command}s`), true],
  ['CmdOrCtrl+N', press('n', 'KeyN'), false],
  ['CmdOrCtrl+Plus', press('+', 'Minus', command), true],
  ['CmdOrCtrl+-', press('-', 'Slash', command), true],
  ['Alt+Left', press('ArrowLeft', 'ArrowLeft', 'a'), true],
  ['F11', press('F11', 'F11'), true],
  ['Esc', press('Escape', 'Escape'), true],
  ['CmdOrCtrl+1', press('!', 'Digit1', command), true],
])('%s answers to its own keys only: %j is %s', (accelerator, key, expected) => {
  expect(isAccelerator(accelerator, key)).toBe(expected)
})

it('refuses a modifier that does not exist', () => {
  expect(() => isAccelerator('Kommando+N', press('n', 'KeyN'))).toThrow('unknown modifier')
})
