import type { TestRegister } from './open-test-register.ts'

export interface PlannedQuery {
  readonly sql: string
  /** The steps SQLite would take, one per line. */
  readonly plan: readonly string[]
}

/** The queries that `work` really runs, each with its plan. */
export async function plansOf({ connection: { sqlite } }: TestRegister, work: () => Promise<unknown>): Promise<readonly PlannedQuery[]> {
  const queries: string[] = []
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((sql: string) => {
    queries.push(sql)
    return prepare(sql)
  })
  try {
    await work()
  } finally {
    sqlite.prepare = prepare
  }
  return queries.map((sql) => {
    const explain = prepare(`EXPLAIN QUERY PLAN ${sql}`)
    const steps = explain.all(Array.from({ length: sql.split('?').length - 1 }, () => 1)) as { detail: string }[]
    return { sql, plan: steps.map(({ detail }) => detail) }
  })
}
