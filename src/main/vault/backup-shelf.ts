import type { Result } from '#shared/contract/errors.ts'
import type { BackedUp, BackupPlan, BackupRoot, ComputerFiles, StoreRequest } from '#shared/contract/store-messages.ts'
import type { BackupView } from '#shared/contract/vault.ts'

export interface BackupShelf {
  /** Copies the register that has just been locked. One at a time; never rejects. */
  put(folder: string, plan: BackupPlan, reason: 'locked' | 'closed'): void
  /** Resolves when no copy is under way. */
  settled(): Promise<void>
  /** False after a copy that could not be made. */
  readonly lastWentWell: () => boolean
  list(secondFolder: string | undefined): Promise<Result<unknown>>
  /** Backups in a folder that the user points out; remembered as `found`. */
  find(folder: string): Promise<Result<unknown>>
  /** The root that a place means; undefined for one that nobody has pointed out. */
  rootOf(place: BackupView['place'], secondFolder: string | undefined): string | undefined
}

const asList = (result: Result<unknown>): Result<unknown> => (result.ok ? { ok: true, value: { backups: result.value } } : result)

/** The backups as the locked app sees them. Everything is done by store processes that have no key. */
export function createBackupShelf(computer: ComputerFiles | undefined, ask: (request: StoreRequest) => Promise<Result<unknown>>): BackupShelf {
  let working: Promise<void> = Promise.resolve()
  let wentWell = true
  let found: string | undefined
  const roots = (secondFolder: string | undefined): readonly BackupRoot[] => [
    ...(computer === undefined ? [] : [{ place: 'this-computer' as const, folder: computer.backups }]),
    ...(secondFolder === undefined ? [] : [{ place: 'second' as const, folder: secondFolder }]),
  ]
  return {
    put(folder, plan, reason) {
      working = working.then(async () => {
        const result = await ask({ kind: 'back-up', folder, reason, plan })
        wentWell = result.ok && (result.value as BackedUp).secondProblem === undefined
      })
    },
    settled: () => working,
    lastWentWell: () => wentWell,
    list: async (secondFolder) => asList(await ask({ kind: 'list-backups', roots: roots(secondFolder) })),
    async find(folder) {
      found = folder
      return asList(await ask({ kind: 'list-backups', roots: [{ place: 'found', folder }] }))
    },
    rootOf: (place, secondFolder) => (place === 'found' ? found : roots(secondFolder).find((each) => each.place === place)?.folder),
  }
}
