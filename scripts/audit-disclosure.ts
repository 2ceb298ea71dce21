/** `npm run --silent audit:disclosure -- FILE.json`: what a published table gives away. See docs/disclosure-control.md. */
import { auditTable } from '../src/main/statistics/disclosure-control/audit-table.ts'
import { publishedTable, readDisclosureFile } from './disclosure-file.ts'
import { printVerdict } from './print-verdict.ts'

const failures = {
  contradiction: 'no table agrees with what is published: the published numbers contradict each other',
  undecided: 'out of time, or the solver did not settle an interval: nothing can be said about this table',
} as const

await printVerdict(async () => {
  const audit = await auditTable(publishedTable(readDisclosureFile(process.argv[2])))
  if (!audit.ok) return { status: 2, output: { error: failures[audit.reason] } }
  return {
    status: audit.verdict === 'secure' ? 0 : 1,
    output: {
      verdict: audit.verdict,
      // JSON has no infinity: null means that nothing bounds the cell from above.
      cells: Object.fromEntries([...audit.intervals].map(([id, { min, max }]) => [id, { min, max: max ?? null }])),
      exactly_disclosed: audit.exactlyDisclosed,
      provably_small: audit.provablySmall,
    },
  }
})
