export const lastNetText = {
  title: 'Anhörigpärmen',
  locked: 'Något gick fel i programmet. Registret är låst, och det som var sparat finns kvar. Lås upp för att fortsätta.',
  ends: 'Något gick fel i programmet, och det stängs. Registret är låst, och det som var sparat finns kvar. Starta programmet igen.',
} as const
