import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
  readonly megabytes: number
}

/** A process of this computer (Linux); undefined for one that has ended meanwhile. */
function readProcess(pid: number): Process | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0)
    return { pid, parent: number('PPid'), megabytes: number('VmRSS') / 1024, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }
  } catch {
    return undefined
  }
}

/** The processes under `root` that show pages. */
export function pageProcesses(root: number): readonly Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).map((name) => readProcess(Number(name))).filter((each) => each !== undefined)
  const under = (parent: number): readonly Process[] => all.filter((each) => each.parent === parent).flatMap((each) => [each, ...under(each.pid)])
  return under(root).filter(({ command }) => command.includes('--type=renderer'))
}
