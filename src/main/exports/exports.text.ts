import type { ReleasedCellView } from '#shared/contract/statistics.ts'

export const csvHeader = ['period', 'kommunkod', 'statistik_id', 'dim1', 'värde1', 'dim2', 'värde2', 'mått', 'värde', 'status'] as const

export const statusWords: Readonly<Record<ReleasedCellView['status'], string>> = {
  shown: 'visas',
  hidden: 'dold',
  impossible: 'kan inte förekomma',
}

export const shareStatusWords = { shown: 'visas', withheld: 'anges inte' } as const

export const sheetNames = {
  summary: 'Sammanfattning',
  definitions: 'Definitioner',
  metadata: 'Metadata',
} as const

export const tableHeader = { id: 'Id', statistic: 'Statistik', breakdown: 'Indelning', measure: 'Mått', group: 'Grupp', count: 'Antal' } as const
export const definitionHeader = { term: 'Begrepp', rule: 'Så räknas det' } as const
export const legendHeader = 'Tecken'
export const notesHeader = 'Att tänka på'

export const summaryTitle = (municipality: string, period: string): string => `Anhörigstöd i ${municipality}, ${period}`

export const metadataHeader = { name: 'Uppgift', value: 'Värde' } as const
export const metadataLabels = {
  municipality: 'Kommun',
  municipalityCode: 'Kommunkod',
  board: 'Nämnd',
  period: 'Period',
  releasedOn: 'Uttagen',
  appVersion: 'Appversion',
  template: 'Mall och version',
  threshold: 'Minsta cell (antal personer)',
  hiddenCells: 'Antal dolda celler',
  sha256: 'Kontrollsumma för siffrorna (SHA-256)',
  note: 'Anmärkning',
} as const

export const templateName = (version: number): string => `Kvartalsrapport, version ${version}`
export const appName = (version: string): string => `Anhörigpärmen ${version}`
