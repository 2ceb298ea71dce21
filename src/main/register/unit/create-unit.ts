import type { UnitSetup } from '#shared/contract/unit.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import { unit, unitAreas } from './unit.schema.ts'

/** Persons below which a count is hidden; a board may raise it (disclosure-control.md §1). */
const smallestCell = 5
const idleMinutes = 10

/** Writes the register's one unit. Runs once, when the register is made. */
export async function createUnit(tx: WriteTx, setup: UnitSetup, made: { readonly id: string; readonly registerId: string; readonly at: string }): Promise<void> {
  await tx.insert(unit).values({
    id: made.id,
    registerId: made.registerId,
    municipalityCode: setup.municipalityCode,
    municipalityName: setup.municipalityName,
    board: setup.board,
    notePlace: setup.notePlace,
    caseSystem: setup.caseSystem ?? null,
    smallestCell,
    idleMinutes,
    createdAt: made.at,
  })
  await tx.insert(unitAreas).values([...new Set(setup.areaCodes)].map((areaCode) => ({ unitId: made.id, areaCode })))
}
