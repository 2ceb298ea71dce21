import { existsSync } from 'node:fs'

// Plain JavaScript: before npm ci this may be read by a Node that knows no TypeScript.
if (existsSync(new URL('../node_modules/electron-vite/package.json', import.meta.url))) await import('./start.ts')
else {
  console.error('Programmets delar är inte installerade än. Kör npm ci först, sedan npm start.')
  process.exitCode = 1
}
