export const settingsText = {
  title: 'Inställningar',
} as const
