/** A key press as the page reports it when nothing there consumed it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

const keyNames: Readonly<Record<string, string>> = {
  plus: '+', space: ' ', esc: 'escape', return: 'enter', up: 'arrowup', down: 'arrowdown', left: 'arrowleft', right: 'arrowright', del: 'delete',
}

const modifierNames: Readonly<Record<string, 'ctrl' | 'shift' | 'alt' | 'meta' | 'command'>> = {
  ctrl: 'ctrl', control: 'ctrl', shift: 'shift', alt: 'alt', option: 'alt', altgr: 'alt',
  meta: 'meta', super: 'meta', cmd: 'meta', command: 'meta', cmdorctrl: 'command', commandorcontrol: 'command',
}

/** Whether a key press is the accelerator, written as in Electron (`CmdOrCtrl+Shift+N`). */
export function isAccelerator(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.toLowerCase().split('+')
  const named = parts.pop() || '+'
  const key = keyNames[named] ?? named
  const command = process.platform === 'darwin' ? 'meta' : 'ctrl'
  const wanted = new Set(parts.map((part) => {
    const modifier = modifierNames[part]
    if (!modifier) throw new Error(`stand-in: unknown modifier ${part} in ${accelerator}`)
    return modifier === 'command' ? command : modifier
  }))
  const sameModifiers = (['ctrl', 'shift', 'alt', 'meta'] as const).every((name) => wanted.has(name) === press[name])
  const code = press.code.toLowerCase()
  return sameModifiers && (press.key.toLowerCase() === key || code === `key${key}` || code === `digit${key}`)
}
