import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    // Only what is binary stays outside: a library of a hundred small files takes half a second to find on
    // the disk, and the store process starts anew at every unlock.
    build: { externalizeDeps: { exclude: ['drizzle-orm', 'zod', 'date-fns', '@date-fns/tz', 'papaparse', 'read-excel-file'] } },
  },
  preload: {
    // A sandboxed preload must be one CommonJS file with nothing but `electron` outside it.
    build: {
      externalizeDeps: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: { plugins: [react()] },
})
