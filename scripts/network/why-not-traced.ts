import { spawnSync } from 'node:child_process'

/** Why no process can be traced here, or undefined. */
export function whyNotTraced(): string | undefined {
  if (process.platform !== 'linux') return 'strace finns bara på Linux'
  const tried = spawnSync('strace', ['-qq', '--seccomp-bpf', '-f', '-yy', '-e', 'trace=connect', 'true'], { encoding: 'utf8' })
  if (tried.error !== undefined) return 'strace är inte installerat (sudo apt-get install strace)'
  return tried.status === 0 ? undefined : 'strace får inte följa processer här, eller är äldre än 5.3'
}
