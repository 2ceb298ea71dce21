import { dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, type SaveDialogOptions } from 'electron'
import type { FileRequest } from '#shared/contract/define.ts'
import { menuText } from './menu.text.ts'
import { safeFileName } from './safe-file-name.ts'

type FolderRequest = Extract<FileRequest, { readonly kind: 'folder' }>
type SaveRequest = Exclude<FileRequest, FolderRequest>

let lastFolder: string | undefined

/** Asks where to save, or for a folder; undefined when the person changed her mind. */
export async function chooseExportFile(request: FileRequest): Promise<string | undefined> {
  return request.kind === 'folder' ? chooseFolder(request.purpose) : chooseFile(request)
}

async function chooseFolder(purpose: FolderRequest['purpose']): Promise<string | undefined> {
  const options = { title: menuText.chooseFolder[purpose], buttonLabel: menuText.useFolder, properties: ['openDirectory' as const, 'createDirectory' as const] }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const answer = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
  return answer.canceled ? undefined : answer.filePaths[0]
}

async function chooseFile(request: SaveRequest): Promise<string | undefined> {
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
