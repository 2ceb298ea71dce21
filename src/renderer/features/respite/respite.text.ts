export const respiteText = {
  title: 'Avlösning',
} as const
