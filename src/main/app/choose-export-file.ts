import { basename, dirname, join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { FileRequest } from '#shared/contract/define.ts'
import { menuText } from './menu.text.ts'

let lastFolder: string | undefined

/** Asks where to save; undefined when the person changed her mind. */
export async function chooseExportFile(request: FileRequest): Promise<string | undefined> {
  const options = {
    title: menuText.saveExport,
    defaultPath: join(lastFolder ?? app.getPath('documents'), basename(request.suggestedName)),
    filters: [{ name: menuText.fileKind[request.kind], extensions: [request.kind] }],
  }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const answer = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
  if (answer.canceled || answer.filePath === '') return undefined
  lastFolder = dirname(answer.filePath)
  return answer.filePath
}
