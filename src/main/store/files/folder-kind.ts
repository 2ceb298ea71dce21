import { AppError } from '#shared/contract/errors.ts'

export type SyncService = 'onedrive' | 'dropbox' | 'google-drive' | 'icloud' | 'nextcloud' | 'box' | 'unknown'

/** Whether a register may lie in a folder, and how it must then be opened. */
export type FolderKind =
  /** A service copies the files away while they change: refused. */
  | { readonly kind: 'synced'; readonly service: SyncService }
  /** On another computer: one writer at a time, under a lease. */
  | { readonly kind: 'shared'; readonly how: 'unc' | 'network-filesystem' }
  | { readonly kind: 'local' }

/** What was found out about a folder; nothing here touches a disk. */
export interface FolderFacts {
  readonly windows: boolean
  /** As chosen, and with links and mapped drives followed. */
  readonly paths: readonly string[]
  readonly home: string
  /** Where OneDrive says that it keeps its folders (its environment variables). */
  readonly oneDriveFolders: readonly string[]
  /** Names in the folder and in every folder above it, with a slash after a folder's name. */
  readonly above: readonly { readonly folder: string; readonly names: readonly string[] }[]
  /** The name of the file system (`ext4`, `cifs`, `fuse.sshfs`), and its magic number; undefined where the system does not tell. */
  readonly filesystem: string | undefined
  readonly magic: number | undefined
}

const markers: readonly (readonly [service: SyncService, name: RegExp])[] = [
  // A folder `.dropbox` is only the program's settings, and stands in every Linux home that has it.
  ['dropbox', /^(?:\.dropbox|\.dropbox\.cache\/)$/u],
  ['google-drive', /^(?:\.tmp\.drivedownload|\.tmp\.driveupload|\.shortcut-targets-by-id)\/?$/u],
  ['nextcloud', /^(?:\._?sync_[0-9a-f]+\.db|\.csync_journal\.db|\.owncloudsync\.log|\.nextcloudsync\.log)$/u],
  ['box', /^\.boxsync\/?$/iu],
]

/** One part of a path; only for services whose root has a name that nothing else has. */
const partNames: readonly (readonly [service: SyncService, part: RegExp])[] = [
  ['onedrive', /^onedrive(?:[ -].+)?$/iu],
  ['dropbox', /^dropbox(?: \(.+\))?$/iu],
  ['google-drive', /^google ?drive(?:-.+)?$/iu],
  ['icloud', /^(?:iclouddrive|icloud drive|com~apple~clouddocs|mobile documents)$/iu],
  ['nextcloud', /^(?:nextcloud|owncloud)$/iu],
]

/** Names that mean the service only directly under the home folder. */
const homeNames: readonly (readonly [service: SyncService, name: RegExp])[] = [['box', /^box(?: sync)?$/iu]]

const networkFilesystems: ReadonlySet<string> = new Set(['cifs', 'smb3', 'smbfs', 'nfs', 'nfs4', 'ncpfs', 'afs', 'ceph', '9p', 'davfs', 'fuse.sshfs', 'fuse.davfs', 'fuse.rclone', 'fuse.gvfsd-fuse', 'fuse.smbnetfs', 'fuse.glusterfs'])
/** From statfs(2): cifs, smb2, smb, nfs, ncp, afs, ceph, 9p. */
const networkMagics: ReadonlySet<number> = new Set([0xff534d42, 0xfe534d42, 0x517b, 0x6969, 0x564c, 0x5346414f, 0x00c36400, 0x01021997])

const partsOf = (path: string): readonly string[] => path.split(/[\\/]+/u).filter((part) => part !== '')

/** Windows does not tell `å` and `Å` apart in a path; on Linux they are two folders. */
const isWithin = (facts: FolderFacts, path: string, folder: string): boolean => {
  const same = (text: string): string => (facts.windows ? text.toLocaleLowerCase('en') : text)
  const [inner, outer] = [partsOf(same(path)), partsOf(same(folder))]
  return outer.length > 0 && outer.every((part, index) => inner[index] === part)
}

function serviceByPath(facts: FolderFacts, path: string): SyncService | undefined {
  if (facts.oneDriveFolders.some((folder) => isWithin(facts, path, folder))) return 'onedrive'
  const parts = partsOf(path)
  const byPart = partNames.find(([, name]) => parts.some((part) => name.test(part)))
  if (byPart !== undefined) return byPart[0]
  const cloudStorage = parts.findIndex((part, index) => part === 'CloudStorage' && parts[index - 1] === 'Library')
  if (cloudStorage !== -1) return homeNames.find(([service]) => parts[cloudStorage + 1]?.toLowerCase().startsWith(service))?.[0] ?? 'unknown'
  const underHome = isWithin(facts, path, facts.home) ? parts[partsOf(facts.home).length] : undefined
  return underHome === undefined ? undefined : homeNames.find(([, name]) => name.test(underHome))?.[0]
}

const serviceByMarker = ({ above }: FolderFacts): SyncService | undefined =>
  markers.find(([, marker]) => above.some(({ names }) => names.some((name) => marker.test(name))))?.[0]

/** `\\server\share`, also as `\\?\UNC\server\share`, but not `\\?\C:\` and not `\\.\`. */
const isUnc = (path: string): boolean => /^[\\/]{2}(?:\?[\\/]UNC[\\/]|[^\\/?.])/iu.test(path)

/**
 * Decides from facts alone. What cannot be seen: Windows Offline Files (the path is the server's), the
 * SharePoint libraries that OneDrive keeps outside its own folder (their place stands only in the Windows
 * registry), macOS' iCloud for Desktop and Documents, and services not named here. Not verified on
 * Windows: that following a mapped drive gives its UNC path, the markers of Google Drive and Box, and
 * that OneDrive sets its variables for every program. Source: security.md §4.3.
 */
export function folderKind(facts: FolderFacts): FolderKind {
  const service = facts.paths.map((path) => serviceByPath(facts, path)).find((found) => found !== undefined) ?? serviceByMarker(facts)
  if (service !== undefined) return { kind: 'synced', service }
  if (facts.windows && facts.paths.some(isUnc)) return { kind: 'shared', how: 'unc' }
  if (facts.filesystem !== undefined && networkFilesystems.has(facts.filesystem)) return { kind: 'shared', how: 'network-filesystem' }
  if (facts.magic !== undefined && networkMagics.has(facts.magic >>> 0)) return { kind: 'shared', how: 'network-filesystem' }
  return { kind: 'local' }
}

/** Errors: folder-is-synced, with the service as its reason. */
export function assertNotSynced(kind: FolderKind): void {
  if (kind.kind === 'synced') throw new AppError('folder-is-synced', { reason: kind.service })
}
