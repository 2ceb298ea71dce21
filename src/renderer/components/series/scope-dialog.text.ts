import type { SeriesScope } from '#shared/domain/series/edit-series.ts'

export const scopeText: Readonly<Record<SeriesScope, string>> = {
  this: 'Bara den här',
  following: 'Den här och följande',
  all: 'Hela serien',
}

export const scopeDialogText = {
  legend: 'Vad ska ändras?',
  past: 'Det som redan har varit ändras aldrig.',
} as const
