import { basename, join, resolve } from 'node:path'
import { app } from '../app/app.ts'
import { log } from '../log.ts'
import { strictObject } from '../strict.ts'
import { BrowserWindow } from '../windows/browser-window.ts'
import { askPerson, buttonRow, pathField } from './dialog-page.ts'

interface DialogOptions {
  readonly title?: string
  readonly message?: string
  readonly detail?: string
  readonly defaultPath?: string
  readonly buttons?: readonly string[]
  readonly defaultId?: number
  readonly cancelId?: number
  readonly checkboxChecked?: boolean
}

const asksPerson = () => process.env['STANDIN_DIALOG'] === 'ask'

type DialogArguments = readonly [window: BrowserWindow, options: DialogOptions] | readonly [options: DialogOptions]

const optionsOf = ([first, second]: DialogArguments): DialogOptions => (first instanceof BrowserWindow ? second ?? {} : first)

async function choosePath(title: string, proposal: string): Promise<string | undefined> {
  const answer = await askPerson(title, pathField(proposal))
  return typeof answer === 'string' && answer !== '' ? answer : undefined
}

/**
 * Dialogs are answered by a test (which replaces the method, as on real Electron), by a person on a
 * small page (`STANDIN_DIALOG=ask`), by `STANDIN_SAVE_DIR` (saving only), and otherwise cancelled.
 */
export const dialog = strictObject('dialog', {
  async showSaveDialog(...args: DialogArguments): Promise<{ canceled: boolean; filePath: string }> {
    const { title = 'Spara', defaultPath = 'namnlös' } = optionsOf(args)
    const proposal = resolve(app.getPath('downloads'), defaultPath)
    const folder = process.env['STANDIN_SAVE_DIR']
    const headless = folder === undefined ? undefined : join(folder, basename(proposal))
    const filePath = asksPerson() ? await choosePath(title, proposal) : headless
    return { canceled: filePath === undefined, filePath: filePath ?? '' }
  },

  async showOpenDialog(...args: DialogArguments): Promise<{ canceled: boolean; filePaths: string[] }> {
    const { title = 'Öppna', defaultPath = '' } = optionsOf(args)
    const path = asksPerson() ? await choosePath(title, defaultPath) : undefined
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
  },

  async showMessageBox(...args: DialogArguments): Promise<{ response: number; checkboxChecked: boolean }> {
    const { title = '', message = '', detail = '', buttons = ['OK'], defaultId = 0, cancelId = defaultId, checkboxChecked = false } = optionsOf(args)
    log('message box', message)
    const answer = asksPerson() ? await askPerson(title, buttonRow(message, detail, buttons)) : undefined
    return { response: typeof answer === 'number' ? answer : cancelId, checkboxChecked }
  },

  showErrorBox(title: string, content: string): void {
    console.error(`[stand-in] ${title}: ${content}`)
  },
})
