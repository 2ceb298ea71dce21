import { rowCodes } from '#shared/domain/statistics/table-rows.ts'
import type { CountCell, SumEquation } from '../../disclosure-control/count-table.ts'
import type { TablePiece } from '../../disclosure-control/links/overlapping-parts.ts'
import { cellId } from '../../statistic-cell.ts'
import type { AreaSet, Groups } from '../count-groups.ts'
import { noEvents } from '../event-tally.ts'
import { eventCell, joined, restOf } from './event-cells.ts'
import { collections } from './collections.ts'
import { rowIds } from './row-ids.ts'

const carers = cellId('S27-carers')
const attendances = cellId('S27-attendances')
const marks = cellId('S27-marks')

/**
 * S27. Groups and meetings are announced in the newspaper: they are shown as they are, and the attacker
 * knows of every set of areas how many groups and meetings it had. Where none was held nobody can have
 * come. What he knows of the rest is in the cells beside the tables: who was in which sets of groups,
 * and that each participant came at least once and at most to every meeting.
 */
export function groupsPiece(groups: Groups, bySex: ReadonlyMap<string, number>, unitAreas: readonly string[]): TablePiece {
  const areas = rowCodes('area', unitAreas)
  const held = (area: string): boolean => groups.sets.some((set) => set.areas.includes(area))
  const structural = groups.sets.length === 0
  return joined([activityCells(groups.sets, areas), participants(groups, areas, held, structural), bySexPiece(bySex, structural), attendancePiece(groups, areas, held), marksPiece(groups, structural)])
}

/** What cannot be, and is known not to be. */
const impossible = (id: string): CountCell => ({ id, value: 0, structural: true })

function count(sets: readonly AreaSet[], of: 'groups' | 'meetings'): number {
  return sets.reduce((sum, set) => sum + set[of], 0)
}

function activityCells(sets: readonly AreaSet[], areas: readonly string[]): TablePiece {
  const measures = [{ measure: 'S27-groups', of: 'groups' }, { measure: 'S27-meetings', of: 'meetings' }] as const
  return {
    equations: [],
    cells: measures.flatMap(({ measure, of }): CountCell[] => [
      { id: cellId(measure), value: count(sets, of), impersonal: true },
      ...rowIds(measure, 'area', areas).map(({ code, id }) => ({ id, value: count(sets.filter((set) => set.areas.includes(code)), of), impersonal: true })),
    ]),
  }
}

/** Participants, unique, by the sets of areas whose groups they came to; how many were not in an area's groups is protected. */
function participants(groups: Groups, areas: readonly string[], held: (area: string) => boolean, structural: boolean): TablePiece {
  const rows = rowIds('S27-carers', 'area', areas)
  if (structural) return { cells: [impossible(carers), ...rows.map(({ id }) => impossible(id))], equations: [] }
  const keys = groups.sets.map(({ key }) => key)
  const wholes = collections(keys, groups.setsOfEach.values()).map(({ keys: inAll, value }) => ({ id: `${carers} only in [${inAll.join('] [')}]`, keys: inAll, value }))
  type Whole = (typeof wholes)[number]
  const sum = (total: string, chosen: (whole: Whole) => boolean): SumEquation => ({ total, parts: wholes.filter(chosen).map(({ id }) => id) })
  const valueOf = (chosen: (whole: Whole) => boolean): number => wholes.filter(chosen).reduce((total, { value }) => total + value, 0)
  const isIn = (area: string) => (whole: Whole): boolean => groups.sets.some((set) => set.areas.includes(area) && whole.keys.includes(set.key))
  const outside = rows.filter(({ code }) => held(code) && wholes.some((whole) => !isIn(code)(whole))).map(({ code, id }) => {
    const isOut = (whole: Whole): boolean => !isIn(code)(whole)
    const rest = `${carers} − ${id}`
    return { cell: { id: rest, value: valueOf(isOut), complement: true }, equation: sum(rest, isOut) }
  })
  return {
    cells: [
      { id: carers, value: valueOf(() => true), priority: 4 },
      ...rows.map(({ code, id }) => (held(code) ? { id, value: valueOf(isIn(code)) } : impossible(id))),
      ...wholes.map(({ id, value }) => ({ id, value, auxiliary: true })),
      ...outside.map(({ cell }) => cell),
      ...groups.sets.map(({ key }) => ({ id: inSet(key), value: valueOf((whole) => whole.keys.includes(key)), auxiliary: true })),
    ],
    equations: [
      sum(carers, () => true),
      ...rows.filter(({ code }) => held(code)).map(({ code, id }) => sum(id, isIn(code))),
      ...outside.map(({ equation }) => equation),
      ...groups.sets.map(({ key }) => sum(inSet(key), (whole) => whole.keys.includes(key))),
    ],
  }
}

const inSet = (key: string): string => `${carers} in [${key}]`

/** By sex, within all carers of that sex: those who came to no group are protected too. */
function bySexPiece(bySex: ReadonlyMap<string, number>, structural: boolean): TablePiece {
  const rows = rowIds('S27-carers', 'sex', rowCodes('sex', []))
  if (structural) return { cells: rows.map(({ id }) => impossible(id)), equations: [] }
  return {
    cells: rows.map(({ code, id }) => ({ id, value: bySex.get(code) ?? 0 })),
    equations: [{ total: carers, parts: rows.map(({ id }) => id) }],
  }
}

/** Attendances: in each set of areas between the participants and the participants times the meetings. */
function attendancePiece(groups: Groups, areas: readonly string[], held: (area: string) => boolean): TablePiece {
  const rows = rowIds('S27-attendances', 'area', areas)
  if (groups.sets.length === 0) return { cells: [impossible(attendances), ...rows.map(({ id }) => impossible(id))], equations: [] }
  const cameTo = (key: string): string => `${attendances} in [${key}]`
  const sumOf = (total: string, chosen: readonly AreaSet[]): SumEquation => ({ total, parts: chosen.map(({ key }) => cameTo(key)) })
  const bounds = groups.sets.map((set): TablePiece => {
    const persons = [...groups.setsOfEach.values()].filter((keys) => keys.includes(set.key)).length
    const own: CountCell = { id: cameTo(set.key), value: set.attendances, auxiliary: true }
    if (set.meetings === 1) return { cells: [own], equations: [{ total: own.id, parts: [inSet(set.key)] }] }
    const [again, room, unused] = ['again', 'room', 'unused'].map((what) => `${own.id}, ${what}`) as [string, string, string]
    const most = (set.meetings - 1) * persons
    return {
      cells: [own, ...[[again, set.attendances - persons], [room, most], [unused, most - (set.attendances - persons)]].map(([id, value]) => ({ id: String(id), value: Number(value), auxiliary: true }))],
      equations: [{ total: own.id, parts: [inSet(set.key), again] }, { total: room, parts: [inSet(set.key)], times: set.meetings - 1 }, { total: room, parts: [again, unused] }],
    }
  })
  const rests = rows.filter(({ code }) => held(code) && groups.sets.some((set) => !set.areas.includes(code)))
    .map(({ code, id }) => restOf(attendances, id, eventCell('', groups.notInArea.get(code) ?? noEvents)))
  return joined([
    ...bounds,
    {
      cells: [eventCell(attendances, groups.attendances, 3), ...rows.map(({ code, id }) => (held(code) ? eventCell(id, groups.inArea.get(code) ?? noEvents) : impossible(id)))],
      equations: [sumOf(attendances, groups.sets), ...rows.filter(({ code }) => held(code)).map(({ code, id }) => sumOf(id, groups.sets.filter((set) => set.areas.includes(code))))],
    },
    ...rests,
  ])
}

/** Marks by kind; those present are the attendances, by another name. */
function marksPiece(groups: Groups, structural: boolean): TablePiece {
  const rows = rowIds('S27-marks', 'attendance', rowCodes('attendance', []))
  if (structural) return { cells: [impossible(marks), ...rows.map(({ id }) => impossible(id))], equations: [] }
  const present = cellId('S27-marks', { dimension: 'attendance', code: 'present' })
  return joined([
    {
      cells: [eventCell(marks, groups.marks, 1), ...rows.map(({ code, id }) => eventCell(id, groups.byAttendance.get(code) ?? noEvents, id === present ? 3 : 0))],
      equations: [{ total: marks, parts: rows.map(({ id }) => id) }, { total: attendances, parts: [present] }],
    },
    ...rows.map(({ code, id }) => restOf(marks, id, eventCell('', groups.notByAttendance.get(code) ?? noEvents))),
  ])
}
