import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assertNotSynced, folderKind, type FolderFacts } from '../../../src/main/store/files/folder-kind.ts'
import { filesystemIn, gatherFolderFacts } from '../../../src/main/store/files/gather-folder-facts.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const onWindows: FolderFacts = { windows: true, paths: [], home: 'C:\\Users\\karin', oneDriveFolders: [], above: [], filesystem: undefined, magic: undefined }
const onLinux: FolderFacts = { ...onWindows, windows: false, home: '/home/karin', filesystem: 'ext4', magic: 0xef53 }
const windows = (path: string, more: Partial<FolderFacts> = {}) => folderKind({ ...onWindows, paths: [path], ...more })
const linux = (path: string, more: Partial<FolderFacts> = {}) => folderKind({ ...onLinux, paths: [path], ...more })

describe('a folder that a service copies away', () => {
  test.each([
    ['C:\\Users\\karin\\OneDrive\\Register', 'onedrive'],
    ['C:\\Users\\karin\\OneDrive - Norrköpings kommun\\Dokument\\Register', 'onedrive'],
    ['D:\\ONEDRIVE - X', 'onedrive'],
    ['C:\\Users\\karin\\Dropbox\\a', 'dropbox'],
    ['C:\\Users\\karin\\Dropbox (Kommunen)\\a', 'dropbox'],
    ['G:\\Google Drive\\a', 'google-drive'],
    ['C:\\Users\\karin\\iCloudDrive\\a', 'icloud'],
    ['C:\\Users\\karin\\Nextcloud\\a', 'nextcloud'],
    ['C:\\Users\\karin\\Box\\a', 'box'],
    ['\\\\server\\hem\\OneDrive\\a', 'onedrive'],
  ])('%s is known by its path', (path, service) => {
    expect(windows(path)).toEqual({ kind: 'synced', service })
  })

  test.each([
    ['/Users/karin/Library/CloudStorage/OneDrive-Kommunen/a', 'onedrive'],
    ['/Users/karin/Library/CloudStorage/GoogleDrive-karin@example.se/a', 'google-drive'],
    ['/Users/karin/Library/CloudStorage/Box-Box/a', 'box'],
    ['/Users/karin/Library/CloudStorage/ProtonDrive/a', 'unknown'],
    ['/Users/karin/Library/Mobile Documents/com~apple~CloudDocs/a', 'icloud'],
  ])('%s is known by its path on a Mac', (path, service) => {
    expect(linux(path, { home: '/Users/karin' })).toEqual({ kind: 'synced', service })
  })

  test('is known by what OneDrive says of itself, in any case of letters, and only from there on', () => {
    const oneDriveFolders = ['D:\\Moln']
    expect(windows('d:\\moln\\Register', { oneDriveFolders })).toEqual({ kind: 'synced', service: 'onedrive' })
    expect(windows('D:\\Molnet\\Register', { oneDriveFolders })).toEqual({ kind: 'local' })
  })

  test.each([['.dropbox', 'dropbox'], ['.dropbox.cache/', 'dropbox'], ['.sync_0123abcd.db', 'nextcloud'], ['._sync_0123abcd.db', 'nextcloud'], ['.tmp.driveupload/', 'google-drive'], ['.boxsync', 'box']])('is known by %s in it or above it', (marker, service) => {
    expect(linux('/data/delat/register', { above: [{ folder: '/data/delat/register', names: [] }, { folder: '/data/delat', names: ['annat', marker] }] })).toEqual({ kind: 'synced', service })
  })

  test('is refused with its service', async () => {
    expect(await refusalOf(Promise.resolve().then(() => assertNotSynced(windows('C:\\Users\\karin\\Dropbox'))))).toEqual({ code: 'folder-is-synced', reason: 'dropbox' })
    expect(() => assertNotSynced({ kind: 'local' })).not.toThrow()
    expect(() => assertNotSynced({ kind: 'shared', how: 'unc' })).not.toThrow()
  })
})

describe('a folder on another computer', () => {
  test.each(['\\\\server\\anhorig', '//server/anhorig', '\\\\?\\UNC\\server\\anhorig'])('%s is shared', (path) => {
    expect(windows(path)).toEqual({ kind: 'shared', how: 'unc' })
  })
  test('is known when a mapped drive leads there', () => {
    expect(folderKind({ ...onWindows, paths: ['Z:\\Register', '\\\\server\\anhorig\\Register'] })).toEqual({ kind: 'shared', how: 'unc' })
  })
  test.each(['cifs', 'nfs4', 'fuse.sshfs'])('is known by its file system %s', (filesystem) => {
    expect(linux('/mnt/x', { filesystem, magic: undefined })).toEqual({ kind: 'shared', how: 'network-filesystem' })
  })
  test.each([0xff534d42, 0xfe534d42, 0x6969, -11317950])('is known by its magic number %d', (magic) => {
    expect(linux('/mnt/x', { filesystem: undefined, magic })).toEqual({ kind: 'shared', how: 'network-filesystem' })
  })
})

test.each(['C:\\Users\\karin\\AppData\\Local\\Anhörigpärmen', '\\\\?\\C:\\Register', 'D:\\Box\\Register', 'C:\\Users\\karin\\Onedrivet\\Register'])('%s is local', (path) => {
  expect(windows(path)).toEqual({ kind: 'local' })
})

test('the settings of a Dropbox program in the home folder do not make the whole home synced', () => {
  expect(linux('/home/karin/register', { above: [{ folder: '/home/karin', names: ['.dropbox/', 'Dropbox/'] }] })).toEqual({ kind: 'local' })
})

const mountinfo = `22 1 254:0 / / rw,relatime - ext4 /dev/root rw
30 22 0:30 / /mnt/min\\040server rw - cifs //server/x rw
31 22 0:31 / /mnt rw - tmpfs tmpfs rw
`
test('the file system is that of the innermost mount', () => {
  expect(['/home/x', '/mnt/min server/a', '/mnt/min', '/mnt/annat'].map((folder) => filesystemIn(mountinfo, folder))).toEqual(['ext4', 'cifs', 'tmpfs', 'tmpfs'])
  expect(filesystemIn('', '/')).toBeUndefined()
})

test('a real folder, and one that does not exist yet, are looked at through links and upwards', async () => {
  await using home = await tempFolder()
  mkdirSync(join(home.path, 'moln/inre'), { recursive: true })
  symlinkSync(join(home.path, 'moln/inre'), join(home.path, 'genväg'))
  const nextOne = join(home.path, 'genväg', 'register')
  expect(folderKind(await gatherFolderFacts(nextOne))).toEqual({ kind: 'local' })
  writeFileSync(join(home.path, 'moln', '.dropbox'), '')
  expect(folderKind(await gatherFolderFacts(nextOne))).toEqual({ kind: 'synced', service: 'dropbox' })
})
