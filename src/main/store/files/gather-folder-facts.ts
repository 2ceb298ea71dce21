import { readFile, readdir, realpath, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, resolve } from 'node:path'
import type { FolderFacts } from './folder-kind.ts'

/** The folder itself and every one above it, innermost first. */
function andAbove(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...andAbove(parent)]
}

/** The nearest folder that exists: a register may be about to be made. */
async function standing(folder: string): Promise<string> {
  for (const each of andAbove(folder)) {
    const found = await realpath(each).catch(() => undefined)
    if (found !== undefined) return each
  }
  return folder
}

/** A folder that may not be listed shows no markers. */
const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder, { withFileTypes: true }).then((entries) => entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)), () => [])

/** `mountinfo` writes blanks in paths as octal. */
const unescaped = (path: string): string => path.replaceAll(/\\([0-7]{3})/gu, (_all, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8)))

/** The file system of the longest mount point that holds `folder`; the last of equals covers the others. */
export function filesystemIn(mountinfo: string, folder: string): string | undefined {
  const mounts = mountinfo.split('\n').flatMap((line) => {
    const [head = '', tail = ''] = line.split(' - ')
    const at = head.split(' ')[4]
    const type = tail.split(' ')[0]
    return at === undefined || type === undefined ? [] : [{ at: unescaped(at), type }]
  })
  const holding = mounts.filter(({ at }) => folder === at || folder.startsWith(at.endsWith('/') ? at : `${at}/`))
  return holding.reduce<{ readonly at: string; readonly type: string } | undefined>((best, each) => (best !== undefined && best.at.length > each.at.length ? best : each), undefined)?.type
}

/** Looks at a folder that exists or is about to; never throws, never writes. */
export async function gatherFolderFacts(chosen: string): Promise<FolderFacts> {
  const given = resolve(chosen)
  const nearest = await standing(given)
  const real = await realpath(nearest).catch(() => nearest)
  const folders = [...new Set([...andAbove(given), ...andAbove(real)])]
  const { env } = process
  return {
    windows: process.platform === 'win32',
    paths: [given, real],
    home: homedir(),
    oneDriveFolders: [env['OneDrive'], env['OneDriveCommercial'], env['OneDriveConsumer']].filter((each) => each !== undefined && each !== '') as string[],
    above: await Promise.all(folders.map(async (folder) => ({ folder, names: await namesIn(folder) }))),
    filesystem: await readFile('/proc/self/mountinfo', 'utf8').then((text) => filesystemIn(text, real), () => undefined),
    magic: await statfs(real).then(({ type }) => type, () => undefined),
  }
}
