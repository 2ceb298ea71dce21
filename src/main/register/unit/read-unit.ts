import { AppError } from '#shared/contract/errors.ts'
import { unitView, type UnitView } from '#shared/contract/unit.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { unit, unitAreas } from './unit.schema.ts'

/** The organisation's settings; its areas in the order of the code list. */
export async function readUnit(db: ReadDb): Promise<UnitView> {
  const [row] = await db.select().from(unit).limit(1)
  if (row === undefined) throw new AppError('register-damaged', { reason: 'no-unit' })
  const chosen = new Set((await db.select({ code: unitAreas.areaCode }).from(unitAreas)).map(({ code }) => code))
  return unitView.parse({
    municipalityName: row.municipalityName,
    municipalityCode: row.municipalityCode,
    board: row.board,
    areaCodes: areas.map(({ code }) => code).filter((code) => chosen.has(code)),
    notePlace: row.notePlace,
    caseSystem: row.caseSystem ?? undefined,
    smallestCell: row.smallestCell,
    idleMinutes: row.idleMinutes,
  })
}
