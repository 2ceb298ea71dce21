import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Disk, FileNode, FolderNode } from './disk.ts'
import type { Image } from './image-after-cut.ts'

/** A folder as it lies there, all of it certain. */
export function diskOf(folder: string): Disk {
  const disk = new Map<number, FileNode | FolderNode>()
  const read = (path: string): number => {
    const number = disk.size
    const names = new Map<string, number>()
    disk.set(number, { kind: 'folder', synced: names, pending: [] })
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name)
      if (entry.isDirectory()) names.set(entry.name, read(child))
      else {
        names.set(entry.name, disk.size)
        disk.set(disk.size, { kind: 'file', synced: readFileSync(child), pending: [] })
      }
    }
    return number
  }
  read(folder)
  return disk
}

/** Makes `folder` hold exactly the image. */
export function layOut(image: Image, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, bytes] of image) {
    if (bytes === undefined) mkdirSync(join(folder, path), { recursive: true, mode: 0o700 })
    else writeFileSync(join(folder, path), bytes, { mode: 0o600 })
  }
}
