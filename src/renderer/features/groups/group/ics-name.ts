/** A file name of plain letters: `anhoriggrupp-demens.ics`. */
export function icsName(groupName: string): string {
  const plain = groupName.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '').slice(0, 80)
  return `${plain === '' ? 'grupp' : plain}.ics`
}
