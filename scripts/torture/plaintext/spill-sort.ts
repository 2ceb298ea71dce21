import Database from 'better-sqlite3'

// node spill-sort.ts ROWS TEXT: the sort of the day by a program that lets SQLite use temporary files, for the battery to see it.

const [rows = '1', text = ''] = process.argv.slice(2)
const sqlite = new Database(':memory:')
sqlite.pragma('temp_store=FILE')
sqlite.pragma('cache_size=10')
sqlite.prepare('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT ? || i || hex(zeroblob(100)) AS text FROM n ORDER BY (i * 7919) % 30011, text').all(Number(rows), text)
sqlite.close()
