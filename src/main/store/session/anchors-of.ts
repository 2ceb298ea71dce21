import type { AnchorsOf } from '../../register/audit-log/viewer/check-log.ts'
import { listBackups } from '../backup/list-backups.ts'
import { readWitness } from '../witness/witness.ts'
import { memoryOf } from './memory-of.ts'

type Anchor = Awaited<ReturnType<AnchorsOf>>['register'][number]

const anchor = (seq: number | undefined, head: string | undefined): readonly Anchor[] => (seq === undefined || head === undefined ? [] : [{ seq, head }])

/** What is remembered of the logs outside the register: by this computer, and by the manifests of its backups. */
export const anchorsOf: AnchorsOf = async ({ computer, registerId }) => {
  if (computer === undefined) return { register: [], statistics: [] }
  const reading = await readWitness(computer.witness)
  const seen = reading.kind === 'read' ? reading.value.registers : {}
  const ofMemory = (access: 'register' | 'statistics'): readonly Anchor[] => {
    const entry = Object.hasOwn(seen, memoryOf(registerId, access)) ? seen[memoryOf(registerId, access)] : undefined
    return anchor(entry?.seq, entry?.head)
  }
  const { backups } = await listBackups(computer.backups, registerId).catch(() => ({ backups: [] }))
  return {
    register: [...ofMemory('register'), ...backups.flatMap(({ manifest }) => anchor(manifest.logSeq, manifest.logHead))],
    statistics: [...ofMemory('statistics'), ...backups.flatMap(({ manifest }) => anchor(manifest.statisticsLogSeq, manifest.statisticsLogHead))],
  }
}
