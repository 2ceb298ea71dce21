import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hasPerson } from './person-canaries.ts'

export type MemoryDump =
  | { readonly dumped: true; readonly mib: number; readonly hits: number }
  | { readonly dumped: false; readonly because: string }

const piece = 16 * 1024 * 1024
const overlap = 64

/** Counts pieces of a running process's memory in which a person's data stands (`gcore`, part of gdb). */
export function dumpMemory(pid: number, folder: string): MemoryDump {
  const prefix = join(folder, 'minne')
  const { error, status } = spawnSync('gcore', ['-o', prefix, String(pid)], { stdio: 'ignore' })
  const path = `${prefix}.${pid}`
  if (error !== undefined) return { dumped: false, because: 'gdb is not installed' }
  if (status !== 0 || !existsSync(path)) return { dumped: false, because: 'gcore may not read that process here' }
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(piece + overlap)
    let [at, hits] = [0, 0]
    for (;;) {
      const read = readSync(file, buffer, 0, buffer.length, at)
      if (read === 0) return { dumped: true, mib: Math.round(at / 1024 / 1024), hits }
      if (hasPerson(buffer.subarray(0, read))) hits += 1
      at += Math.min(read, piece)
    }
  } finally {
    closeSync(file)
    rmSync(path, { force: true })
  }
}
