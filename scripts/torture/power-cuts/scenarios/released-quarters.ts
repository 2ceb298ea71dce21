import { join } from 'node:path'
import { z } from 'zod'
import type { OpenRegister } from '../../../../src/main/store/open-vault.ts'
import { fillSynthetic } from '../../fill-synthetic.ts'
import { makeSyntheticRegister } from '../../synthetic-register.ts'
import type { Scenario } from '../cut-power.ts'
import { answeredBy, recordStore } from '../record.ts'
import { judgeWhole } from './judge-whole.ts'

const released = z.object({ id: z.string() })

type Print = readonly [id: string, sha256: string]

/** In the ledger and in statistik.db: opening has brought the one up to the other. */
const printsIn = ({ register, statistics }: OpenRegister): readonly (readonly Print[])[] => [
  register.sqlite.prepare('SELECT id, sha256 FROM release_ledger ORDER BY id').raw().all() as Print[],
  statistics.sqlite.prepare('SELECT id, sha256 FROM releases ORDER BY id').raw().all() as Print[],
]

/** Releases that were acknowledged and are missing, and those that stand in one file only or otherwise than in the other. */
function missingIn(open: OpenRegister, ids: readonly string[]): number {
  const [ledger = [], published = []] = printsIn(open)
  const missing = ids.filter((id) => !ledger.some(([each]) => each === id))
  return missing.length + (JSON.stringify(ledger) === JSON.stringify(published) ? 0 : 1)
}

/** Three quarters are released: written to the ledger of one file and then, with their tables, to the other. */
export async function releasedQuarters(home: string): Promise<Scenario> {
  const root = join(home, 'releases')
  const register = await makeSyntheticRegister(join(root, 'register'))
  await fillSynthetic(register)
  const { answered, ...recording } = await recordStore(root, register, async (ask) => {
    for (const quarter of ['2025-Q1', '2025-Q2', '2025-Q3']) {
      const answer = await ask('statistics.release', { quarter })
      if (!answer.ok) throw new Error(`refused to release: ${answer.error.code}`)
    }
  })
  return {
    recording,
    answers: answered.length,
    async judge(image, lines) {
      const ids = answeredBy(answered, lines).map(({ value }) => released.parse(value).id)
      return judgeWhole(await register.open(join(image, 'register')), (open) => missingIn(open, ids))
    },
  }
}
