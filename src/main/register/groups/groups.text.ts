/** Words that stand in a calendar file or beside a proposed day. */
export const groupsText = {
  cancelled: (name: string) => `Inställd: ${name}`,
  sunday: 'söndag',
  squeezeDay: 'klämdag',
  conversation: 'Samtal',
} as const
