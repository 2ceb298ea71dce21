import { dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, type SaveDialogOptions } from 'electron'
import type { FileRequest } from '#shared/contract/define.ts'
import { menuText } from './menu.text.ts'
import { safeFileName } from './safe-file-name.ts'

let lastFolder: string | undefined

/** Asks where to save; undefined when the person changed her mind. */
export async function chooseExportFile(request: FileRequest): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    title: menuText.saveExport,
    defaultPath: join(lastFolder ?? app.getPath('documents'), safeFileName(request.suggestedName, request.kind)),
    filters: [{ name: menuText.fileKind[request.kind], extensions: [request.kind] }],
    // Windows and macOS ask by themselves. No list of recent files keeps what was exported.
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const answer = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
  if (answer.canceled || answer.filePath === '') return undefined
  lastFolder = dirname(answer.filePath)
  return answer.filePath
}
