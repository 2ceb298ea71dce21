import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { AppCommand } from '#shared/contract/events.ts'
import { menuText } from './menu.text.ts'

const separator: MenuItemConstructorOptions = { type: 'separator' }
const role = (name: NonNullable<MenuItemConstructorOptions['role']>, label: string): MenuItemConstructorOptions => ({ role: name, label })

/** The native menu: everything in it can also be reached in the window, by mouse and by key. */
export function appMenu(send: (command: AppCommand) => void): Menu {
  const item = (id: AppCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id, label, click: () => send(id), ...(accelerator !== undefined && { accelerator }),
  })
  return Menu.buildFromTemplate([
    { label: menuText.file, submenu: [
      item('new-contact', menuText.newContact, 'CmdOrCtrl+N'),
      item('new-carer', menuText.newCarer, 'CmdOrCtrl+Shift+N'),
      separator,
      item('print', menuText.print, 'CmdOrCtrl+P'),
      separator,
      item('lock', menuText.lock, 'CmdOrCtrl+L'),
      role('quit', menuText.quit),
    ] },
    { label: menuText.edit, submenu: [
      role('undo', menuText.undo), role('redo', menuText.redo), separator,
      role('cut', menuText.cut), role('copy', menuText.copy), role('paste', menuText.paste), role('selectAll', menuText.selectAll),
    ] },
    { label: menuText.view, submenu: [
      item('go-today', menuText.today, 'CmdOrCtrl+1'),
      item('go-carers', menuText.carers, 'CmdOrCtrl+2'),
      item('go-groups', menuText.groups, 'CmdOrCtrl+3'),
      item('go-respite', menuText.respite, 'CmdOrCtrl+4'),
      item('go-calendar', menuText.calendar, 'CmdOrCtrl+5'),
      item('go-statistics', menuText.statistics, 'CmdOrCtrl+6'),
      item('go-log', menuText.log, 'CmdOrCtrl+7'),
      item('go-settings', menuText.settings, 'CmdOrCtrl+8'),
      item('search', menuText.search, 'CmdOrCtrl+K'),
      separator,
      role('zoomIn', menuText.larger), role('zoomOut', menuText.smaller), role('resetZoom', menuText.normalSize),
    ] },
    { label: menuText.help, submenu: [item('shortcuts', menuText.shortcuts, 'F1')] },
  ])
}
