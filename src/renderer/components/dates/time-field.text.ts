export const timeFieldText = {
  unread: 'Skriv klockslaget som 9, 9.30 eller 13:00.',
} as const
