import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** A disk of its own, as small as one likes; gone with the scope. */
export interface SmallDisk extends Disposable {
  /** Gives it another size, in bytes. */
  resize(bytes: number): void
  remount(how: 'ro' | 'rw'): void
}

const run = (command: string, ...args: readonly string[]): void => void execFileSync(command, args, { stdio: 'pipe' })

/** Mounts a disk in memory on the folder `at`, or answers in words why that cannot be done here. */
export function smallDisk(at: string, bytes: number): SmallDisk | string {
  mkdirSync(at, { recursive: true })
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', at)
  } catch {
    return 'no disk of its own could be mounted (not root, or not Linux)'
  }
  return {
    resize: (size) => run('mount', '-o', `remount,size=${size}`, at),
    remount: (how) => run('mount', '-o', `remount,${how}`, at),
    [Symbol.dispose]: () => run('umount', '-l', at),
  }
}
