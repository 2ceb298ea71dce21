import { z } from 'zod'
import { logEvents, logPurposes, scoped, defineCommand, defineQuery, defineUpkeep } from '../define.ts'
import { adminRoles, reviewRoles, roles } from '../roles.ts'
import { nameLength } from '../text.ts'
import { civilDate, id, instant } from '../values.ts'

/** One line of the access log for a reader: ids and codes; the window makes the sentence. */
export const logEntryView = z.strictObject({
  /** Which file's log it stands in; numbers run per file. */
  file: z.enum(['register', 'statistics']),
  seq: z.int(),
  at: instant,
  userId: z.string(),
  userName: z.string(),
  /** Name of the computer at the time, where known. */
  computer: z.string().optional(),
  event: z.enum(logEvents),
  purpose: z.enum(logPurposes),
  route: z.string(),
  object: z.strictObject({
    id: z.string(),
    kind: z.enum(['carer', 'user', 'contact', 'group', 'respite', 'release', 'other']),
    /** The carer's case number, a user's name, a release's period: never the name of a person in the register. */
    label: z.string().optional(),
  }).optional(),
  hits: z.int().optional(),
})
export type LogEntryView = z.output<typeof logEntryView>

/** What is known about the log's wholeness (security.md §5.3). */
export const chainView = z.strictObject({
  state: z.enum(['whole', 'broken', 'not-checked']),
  /** The first entry that is not as it was written. */
  brokenAt: z.int().optional(),
  /** What does not fit: the chain itself, a signature, the anchor of this computer or a backup, or a row older than its entry. */
  broken: z.enum(['chain', 'signature', 'anchor', 'row']).optional(),
  checkedAt: instant.optional(),
  entries: z.int(),
  firstAt: instant.optional(),
  lastAt: instant.optional(),
  /** The hash of the last entry, as it is printed on the protocol of a review. */
  head: z.string(),
})

const page = { before: z.strictObject({ at: instant, seq: z.int() }).optional(), limit: z.int().min(1).max(200).default(100) }
const entries = z.strictObject({ entries: z.array(logEntryView).readonly(), hasMore: z.boolean() })

export const logRoutes = {
  'log.list': defineQuery({
    input: z.strictObject({ ...page, from: civilDate.optional(), to: civilDate.optional(), userId: z.string().optional(), event: z.enum(logEvents).optional() }),
    output: entries,
    roles: reviewRoles,
    reads: ['log'],
    log: { event: 'log-read', purpose: 'log-review', hits: (output) => output.entries.length },
  }),
  /** Carers whose log is asked for: by name or number, as everywhere (SoLPuF 15 §); nothing else about them is shown. */
  'log.findPerson': defineQuery({
    input: z.strictObject({ text: z.string().max(nameLength, { error: 'too-long' }) }),
    output: z.strictObject({ rows: z.array(z.strictObject({ id, carerNumber: z.string(), name: z.string() })).readonly() }),
    roles: reviewRoles,
    reads: ['carers'],
    log: { event: 'searched', purpose: 'log-review', term: (input) => input.text, hits: (output) => output.rows.length },
  }),
  /** *Vem har tittat på den här personen*: every entry that names her. */
  'log.ofPerson': defineQuery({
    input: z.strictObject({ carerId: id, ...page }),
    output: entries.extend({ carerNumber: z.string(), /** One line per colleague: how often and when last. */ readers: z.array(z.strictObject({ userId: z.string(), userName: z.string(), entries: z.int(), lastAt: instant })).readonly() }),
    roles: reviewRoles,
    reads: ['log'],
    log: { event: 'log-read', purpose: 'log-review', objects: (input) => [input.carerId] },
  }),
  'log.users': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({ users: z.array(z.strictObject({ id, name: z.string() })).readonly() }),
    roles: reviewRoles,
    reads: ['users'],
    log: { because: 'staff, no person of the register' },
  }),
  /** The extract for a log question or a register extract. Errors: not-found, disk-full, folder-*. */
  'log.exportPerson': defineCommand({
    input: z.strictObject({ carerId: id, suggestedName: z.string().regex(/^[\w.-]{1,120}$/) }),
    output: z.strictObject({ fileName: z.string(), entries: z.int() }),
    roles: reviewRoles,
    changes: [],
    log: { event: 'exported', purpose: 'log-review', objects: (input) => [input.carerId], hits: (output) => output.entries },
    asksForFile: ({ suggestedName }) => ({ kind: 'xlsx', suggestedName }),
  }),
  'log.chain': defineQuery({
    input: z.strictObject({}),
    output: chainView,
    roles: [...adminRoles, ...reviewRoles],
    reads: ['log'],
    log: { because: 'whether the log is whole, no entry of it' },
  }),
  /** Walks the whole chain, every signature, every anchor and every sealed row. */
  'log.check': defineUpkeep({
    input: z.strictObject({}),
    output: chainView,
    roles: [...adminRoles, ...reviewRoles],
    changes: ['log'],
    log: { event: 'log-checked', purpose: 'log-review' },
  }),
  /**
   * A paper or a copy of a screen leaves the app: says what kind and about whom. Names are for case work, and of the log for who reviews it.
   * Errors: not-allowed, not-found.
   */
  'log.printed': defineCommand({
    input: z.strictObject({ what: z.enum(['today', 'carer', 'calendar', 'group', 'respite', 'statistics', 'log', 'review', 'recovery-sheet', 'other']), carerIds: z.array(id).max(500).default([]) }),
    output: z.strictObject({}),
    roles,
    changes: [],
    needs: 'statistics',
    // The log of a person is read across areas.
    scope: ({ what, carerIds }) => (what === 'log' ? [] : scoped('carer', ...carerIds)),
    log: { event: 'printed', purpose: 'casework', objects: (input) => input.carerIds },
  }),
} as const
