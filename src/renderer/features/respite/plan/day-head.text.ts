export const dayHeadText = {
  today: 'i dag',
  squeeze: 'klämdag',
} as const
