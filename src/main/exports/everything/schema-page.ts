import { columnWords } from './column-words.text.ts'
import { schemaPageText } from './schema-page.text.ts'
import { tableWords } from './table-words.text.ts'
import type { ExportedColumn, ExportedTable, WrittenFile } from './tables-to-export.ts'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function columnRow({ name, type, required, references }: ExportedColumn): string {
  const means = columnWords[name] ?? ''
  const pointsTo = references === undefined ? '' : ` ${schemaPageText.pointsTo} <a href="#${references}">${references}</a>`
  return `<tr><td><code>${escape(name)}</code></td><td>${escape(means)}${pointsTo}</td><td>${escape(schemaPageText.types[type.toLowerCase()] ?? type)}</td><td>${required ? schemaPageText.always : schemaPageText.mayBeEmpty}</td></tr>`
}

function section(table: ExportedTable, rows: number | undefined): string {
  return `<h2 id="${table.name}">${escape(table.name)}</h2>
<p>${escape(tableWords[table.name] ?? '')}. ${rows ?? 0} ${schemaPageText.rows}.</p>
<table><thead><tr>${schemaPageText.headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
<tbody>
${table.columns.map(columnRow).join('\n')}
</tbody></table>`
}

/** The page that explains the files to whoever receives them: one file, no script, nothing from elsewhere. */
export function schemaPage(tables: readonly ExportedTable[], files: readonly WrittenFile[]): string {
  const rowsOf = new Map(files.map(({ name, rows }) => [name, rows]))
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>${schemaPageText.title}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #bbb }
code { font-size: 15px }
</style>
</head>
<body>
<h1>${schemaPageText.title}</h1>
${schemaPageText.intro.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
<ul>
${tables.map(({ name }) => `<li><a href="#${name}">${name}</a> – ${escape(tableWords[name] ?? '')}</li>`).join('\n')}
</ul>
${tables.map((table) => section(table, rowsOf.get(`${table.name}.csv`))).join('\n')}
</body>
</html>
`
}
