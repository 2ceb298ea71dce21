export const groupsText = {
  title: 'Grupper',
  newTitle: 'Ny grupp',
} as const
