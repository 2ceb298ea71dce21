export const logText = {
  title: 'Logg',
  tabsLabel: 'Delar av loggen',
  tabs: { handelser: 'Händelser', person: 'Vem har tittat på den här personen', kontroll: 'Loggkontroll' },
  loading: 'Hämtar …',
} as const
