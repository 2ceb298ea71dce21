import { app } from '../app/app.ts'
import { runtime } from '../runtime.ts'
import type { WindowShape } from '../shapes.ts'
import { strictEmitter } from '../strict.ts'
import { isAccelerator, type KeyPress } from './accelerators.ts'

export interface MenuItemOptions {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly registerAccelerator?: boolean
  readonly sublabel?: string
  readonly toolTip?: string
  readonly submenu?: readonly MenuItemOptions[] | Menu
  readonly click?: (item: MenuItem, window: WindowShape | undefined, event: object) => void
}

const roleAccelerators: Readonly<Record<string, string>> = {
  quit: 'CmdOrCtrl+Q', close: 'CmdOrCtrl+W', reload: 'CmdOrCtrl+R', minimize: 'CmdOrCtrl+M', togglefullscreen: 'F11',
  resetzoom: 'CmdOrCtrl+0', zoomin: 'CmdOrCtrl+Plus', zoomout: 'CmdOrCtrl+-',
}

const roleActions: Readonly<Record<string, (window: WindowShape | undefined) => void>> = {
  quit: () => { app.quit() },
  close: (window) => { window?.close() },
  minimize: (window) => { window?.minimize() },
  reload: (window) => { window?.webContents.reload() },
  togglefullscreen: (window) => { window?.setFullScreen(!window.isFullScreen()) },
  resetzoom: (window) => { window?.webContents.setZoomLevel(0) },
  zoomin: (window) => { window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5) },
  zoomout: (window) => { window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5) },
}

// Chromium does these itself in text fields.
const editingRoles = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteandmatchstyle', 'delete', 'selectall']
const groupRoles = ['appmenu', 'filemenu', 'editmenu', 'viewmenu', 'windowmenu', 'help', 'about', 'services', 'hide', 'hideothers', 'unhide', 'front', 'window', 'toggledevtools']

export class MenuItem {
  readonly id: string | undefined
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly type: string
  readonly registerAccelerator: boolean
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly click: (event?: object, window?: WindowShape) => void

  constructor(options: MenuItemOptions) {
    const role = options.role?.toLowerCase()
    if (role && !(role in roleActions) && !editingRoles.includes(role) && !groupRoles.includes(role)) throw new Error(`stand-in: the menu role ${role} does not exist here`)
    this.id = options.id
    this.role = role
    this.label = options.label ?? options.role ?? ''
    this.submenu = options.submenu instanceof Menu ? options.submenu : options.submenu && Menu.buildFromTemplate(options.submenu)
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? (role ? roleAccelerators[role] : undefined)
    this.registerAccelerator = options.registerAccelerator ?? true
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.click = (event = {}, window = runtime.focused) => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      if (options.click) options.click(this, window, event)
      else if (role) roleActions[role]?.(window)
    }
  }
}

let applicationMenu: Menu | null = null

/** Menus are kept, not drawn: items are reached by their accelerator or by `getMenuItemById(…).click()`. */
export class Menu extends strictEmitter('Menu', ['menu-will-show', 'menu-will-close']) {
  readonly items: MenuItem[] = []

  append(item: MenuItem): void { this.items.push(item) }
  insert(position: number, item: MenuItem): void { this.items.splice(position, 0, item) }

  popup(options: { readonly callback?: () => void } = {}): void {
    this.emit('menu-will-show')
    this.emit('menu-will-close')
    options.callback?.()
  }

  closePopup(): void {}

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** Clicks the first enabled item that has this key. */
  _press(key: KeyPress, window: WindowShape | undefined): boolean {
    return this.items.some((item) => {
      if (item.submenu?._press(key, window)) return true
      if (!item.accelerator || !item.enabled || !item.registerAccelerator || !isAccelerator(item.accelerator, key)) return false
      item.click({ triggeredByAccelerator: true }, window)
      return true
    })
  }

  static buildFromTemplate(template: readonly (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const one of template) menu.append(one instanceof MenuItem ? one : new MenuItem(one))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void { applicationMenu = menu }
  static getApplicationMenu(): Menu | null { return applicationMenu }
}
