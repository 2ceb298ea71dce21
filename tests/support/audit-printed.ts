import type { AuditCell, Audit } from '../../src/main/statistics/disclosure-control/audit-table.ts'
import { auditTable } from '../../src/main/statistics/disclosure-control/audit-table.ts'
import type { SumEquation } from '../../src/main/statistics/disclosure-control/count-table.ts'
import type { PrintedNumbers } from './read-release-files.ts'

/** What the stranger knows besides the file: which groups met in which areas (it stood in the newspaper), and how respite is reported. */
export interface LocalKnowledge {
  /** Areas as they are printed, and how many meetings the groups of exactly these areas held. */
  readonly groups?: readonly { readonly areas: readonly string[]; readonly meetings: number }[]
  /** Nobody ever reports more time than was planned: what was booked but not performed was lost. */
  readonly neverOverPlan?: boolean
}

const subsetsOf = (items: readonly string[]): readonly (readonly string[])[] =>
  items.reduce<readonly (readonly string[])[]>((all, item) => [...all, ...all.map((set) => [...set, item])], [[]])

/**
 * What a stranger who holds the file and knows how it is made can conclude about what it hides. The
 * sums are set up here anew, from the definitions printed in the file, not from the code that protects.
 */
export async function auditPrinted(printed: PrintedNumbers, truth: Readonly<Record<string, number>>, knowledge: LocalKnowledge = {}, threshold = 5): Promise<Audit> {
  const cells: AuditCell[] = Object.entries(printed).map(([id, value]) => {
    if (typeof value === 'number') return { id, value, published: true }
    return value === '.' ? { id, value: 0, published: true } : { id, value: Math.round(truth[id] ?? 0), published: false }
  })
  const equations: SumEquation[] = []
  const unknown = (id: string): string => {
    if (!cells.some((cell) => cell.id === id)) cells.push({ id, published: false, auxiliary: true })
    return id
  }
  /** `total` is the sum of parts; a part that is not printed is an unknown of the stranger's. */
  const sum = (total: string, parts: readonly string[], times = 1): void => {
    equations.push({ total: unknown(total), parts: parts.map(unknown), times })
  }
  const under = (prefix: string): readonly string[] => Object.keys(printed).filter((key) => key.startsWith(`${prefix} `))
  const groupsOf = (prefix: string): readonly string[] => under(prefix).map((key) => key.slice(prefix.length + 1))
  const area = 'Verksamhetsområde'
  const form = 'Avlösningens form'

  for (const prefix of ['S01 Kön', 'S01 Åldersgrupp', `S20 ${area}`, 'S20 Kontaktform']) sum(prefix.slice(0, 3), under(prefix))
  for (const [total, breakdown] of [
    ['S27 deltagare', 'Kön'], ['S27 närvaromarkeringar', 'Närvaro'], ['S32 tillfällen', 'Utfall'], ['S32 avbokningar', 'Avbokad av'],
    ...['bokade', 'utförda', 'avbokade'].flatMap((hours) => [[`S31 ${hours} timmar`, form], [`S31 ${hours} timmar`, area]] as const),
  ] as const) sum(total, under(`${total} ${breakdown}`))

  // Whoever is counted is in at least one area, and has respite in none, some or all of her areas.
  const areas = groupsOf(`S01 ${area}`)
  const persons = subsetsOf(areas).slice(1).flatMap((all) => subsetsOf(all).map((respite) => ({ all, respite, id: `lives in ${all.join('+')}, respite in ${respite.join('+')}` })))
  const personsWho = (is: (person: (typeof persons)[number]) => boolean): readonly string[] => persons.filter(is).map(({ id }) => id)
  sum('S01', personsWho(() => true))
  sum('S31 anhöriga', personsWho(({ respite }) => respite.length > 0))
  for (const name of areas) {
    sum(`S01 ${area} ${name}`, personsWho(({ all }) => all.includes(name)))
    sum(`S31 anhöriga ${area} ${name}`, personsWho(({ respite }) => respite.includes(name)))
  }
  const forms = groupsOf(`S31 anhöriga ${form}`)
  const ofForms = subsetsOf(forms).slice(1)
  sum('S31 anhöriga', ofForms.map((set) => `respite of ${set.join('+')}`))
  for (const name of forms) sum(`S31 anhöriga ${form} ${name}`, ofForms.filter((set) => set.includes(name)).map((set) => `respite of ${set.join('+')}`))

  // Participants are carers; each came at least once and at most to every meeting of the groups she was in.
  for (const sex of groupsOf('S27 deltagare Kön')) sum(`S01 Kön ${sex}`, [`S27 deltagare Kön ${sex}`, `in no group, ${sex}`])
  sum('S27 deltagartillfällen', ['S27 närvaromarkeringar Närvaro Närvarande'])
  const kinds = (knowledge.groups ?? []).map((kind, at) => ({ ...kind, key: String(at) }))
  if (kinds.length > 0) {
    const members = subsetsOf(kinds.map(({ key }) => key)).slice(1).map((keys) => ({ keys, id: `came to ${keys.join('+')}` }))
    const membersOf = (keys: readonly string[]): readonly string[] => members.filter((one) => one.keys.some((key) => keys.includes(key))).map(({ id }) => id)
    const inArea = (name: string) => kinds.filter((kind) => kind.areas.includes(name)).map(({ key }) => key)
    sum('S27 deltagare', members.map(({ id }) => id))
    sum('S27 deltagartillfällen', kinds.map(({ key }) => `attendances at ${key}`))
    for (const name of areas.filter((one) => inArea(one).length > 0)) {
      sum(`S27 deltagare ${area} ${name}`, membersOf(inArea(name)))
      sum(`S27 deltagartillfällen ${area} ${name}`, inArea(name).map((key) => `attendances at ${key}`))
    }
    for (const { key, meetings } of kinds) {
      sum(`participants of ${key}`, membersOf([key]))
      sum(`attendances at ${key}`, [`participants of ${key}`, `coming again to ${key}`])
      sum(`most at ${key}`, [`participants of ${key}`], meetings)
      sum(`most at ${key}`, [`attendances at ${key}`, `never at ${key}`])
    }
  }

  // Booked time was performed, cancelled or lost otherwise; and hours need somebody who had them.
  for (const row of ['', ...areas.map((name) => ` ${area} ${name}`), ...forms.map((name) => ` ${form} ${name}`)]) {
    sum(`S31 bokade timmar${row}`, [`S31 avbokade timmar${row}`, `in time${row}`, `otherwise lost${row}`])
    sum(`S31 utförda timmar${row}`, [`in time${row}`, ...(knowledge.neverOverPlan === true ? [] : [`over time${row}`])])
    // No carer of a test has 500 hours: an attacker who knows that much knows more than anybody outside.
    sum(`hours of all${row}`, [`S31 anhöriga${row}`], 500)
    sum(`hours of all${row}`, [`S31 utförda timmar${row}`, `other hours${row}`])
  }
  return auditTable({ threshold, cells, equations })
}
