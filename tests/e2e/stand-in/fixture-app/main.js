import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from 'electron'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const here = import.meta.dirname
const csp = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' https:"
const types = { html: 'text/html; charset=utf-8', js: 'text/javascript' }

const given = app.commandLine.getSwitchValue('user-data-dir')
if (given) app.setPath('userData', given)
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])

function openWindow() {
  const window = new BrowserWindow({
    width: 900, height: 700, show: false,
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true, session: session.fromPartition('fixture') },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(({ url }) => {
    globalThis.asked.push(url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event, url) => {
    globalThis.navigations.push(url)
    event.preventDefault()
  })
  void window.loadURL('app://bundle/index.html')
  return window
}

async function serve(request) {
  const { host, pathname } = new URL(request.url)
  const name = pathname.slice(1)
  if (host !== 'bundle' || !['index.html', 'page.js', 'hello.txt'].includes(name)) return new Response('', { status: 404 })
  const headers = { 'content-type': types[name.split('.').at(-1)] ?? 'text/plain; charset=utf-8', 'content-security-policy': csp }
  return new Response(await readFile(join(here, name)), { headers })
}

globalThis.asked = []
globalThis.navigations = []
globalThis.received = []
globalThis.seconds = []
globalThis.clicks = []

if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  app.on('second-instance', (_event, argv) => globalThis.seconds.push(argv))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    const pages = session.fromPartition('fixture')
    pages.protocol.handle('app', serve)
    pages.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
    pages.webRequest.onBeforeRequest((details, decide) => decide({ cancel: details.url.includes('/refused') }))
    ipcMain.handle('echo', (_event, value) => value)
    ipcMain.handle('describe', (_event, value) => Object.prototype.toString.call(value))
    ipcMain.handle('sender', (event) => ({ url: event.senderFrame.url, origin: event.senderFrame.origin, isMain: event.senderFrame === event.sender.mainFrame }))
    ipcMain.handle('fail', () => { throw new TypeError('så gick det') })
    ipcMain.on('tell', (event, value) => {
      globalThis.received.push(value)
      event.sender.send('told', value)
    })
    ipcMain.handle('save-pdf', async (event) => {
      const { canceled, filePath } = await dialog.showSaveDialog(BrowserWindow.fromWebContents(event.sender), { defaultPath: 'lista.pdf' })
      if (canceled) return 'avbruten'
      await writeFile(filePath, await event.sender.printToPDF({ pageSize: 'A4', printBackground: true }))
      return filePath
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate([
      { label: 'Arkiv', submenu: [
        { id: 'new', label: 'Ny', accelerator: 'CmdOrCtrl+N', click: (item, window) => globalThis.clicks.push(`${item.id} ${window ? 'fönster' : 'inget'}`) },
        { id: 'off', label: 'Av', accelerator: 'CmdOrCtrl+K', enabled: false, click: () => globalThis.clicks.push('off') },
      ] },
    ]))
    globalThis.forkStore = (options) => utilityProcess.fork(join(here, 'store.js'), ['--one'], { serviceName: 'Provlager', stdio: 'pipe', ...options })
    globalThis.openWindow = openWindow
    openWindow()
  })
}
