/** Names of people who do not exist. Family names are put together from two halves. */
export const womensNames = [
  'Anna', 'Maria', 'Karin', 'Eva', 'Birgitta', 'Ingrid', 'Kerstin', 'Lena', 'Elisabeth', 'Åsa', 'Gunilla', 'Ulla', 'Margareta', 'Marianne',
  'Monica', 'Inger', 'Britt-Marie', 'Ann-Christin', 'Anna-Karin', 'Eva-Lotta', 'Gun-Britt', 'Siv', 'Barbro', 'Berit', 'Solveig', 'Märta',
  'Märit', 'Görel', 'Görvel', 'Ragnhild', 'Hjördis', 'Signe', 'Elsa', 'Astrid', 'Linnéa', 'Désirée', 'Zahra', 'Fatima', 'Amina', 'Jasmina',
  'Mirjana', 'Leila', 'Aino', 'Päivi', 'Tuula', 'Ewa', 'Małgorzata', 'Sofia', 'Emma', 'Johanna', 'Malin', 'Frida', 'Ebba', 'Tove', 'Ylva',
] as const

export const mensNames = [
  'Lars', 'Anders', 'Per', 'Karl', 'Johan', 'Nils', 'Erik', 'Jan', 'Bengt', 'Bo', 'Göran', 'Sören', 'Åke', 'Håkan', 'Mårten', 'Pär', 'Örjan',
  'Lennart', 'Ulf', 'Stig', 'Rolf', 'Kjell', 'Leif', 'Sven-Erik', 'Karl-Gustav', 'Lars-Göran', 'Jan-Olof', 'Björn', 'Torbjörn', 'Östen',
  'Gösta', 'Sixten', 'Tage', 'Elof', 'Hjalmar', 'Ali', 'Hassan', 'Mehmet', 'Dragan', 'Zoran', 'Juha', 'Pekka', 'Jyrki', 'Krzysztof', 'André',
  'Oskar', 'Viktor', 'Emil', 'Ludvig', 'Isak', 'Melker', 'Tor', 'Vidar', 'Yngve', 'Folke',
] as const

export const familyNameBeginnings = [
  'Åker', 'Älv', 'Ängs', 'Ö', 'Öst', 'Norr', 'Söder', 'Väst', 'Berg', 'Björk', 'Blom', 'Dal', 'Ek', 'Elg', 'Falk', 'Fjäll', 'Fors', 'Furu',
  'Gran', 'Grön', 'Hag', 'Hed', 'Holm', 'Häger', 'Kvarn', 'Käll', 'Lind', 'Ljung', 'Lund', 'Lyck', 'Löv', 'Moss', 'Myr', 'Mör', 'Näck',
  'Ros', 'Rön', 'Sand', 'Sjö', 'Skog', 'Sten', 'Ström', 'Sund', 'Svan', 'Säv', 'Tall', 'Tegel', 'Tör', 'Vall', 'Vik', 'Vind', 'Ålder',
] as const

export const familyNameEndings = [
  'backa', 'bergsson', 'blad', 'boda', 'by', 'dahl', 'fält', 'gren', 'gård', 'hage', 'holt', 'kvist', 'lid', 'lunda', 'löf', 'mark',
  'myra', 'näs', 'quist', 'rot', 'skär', 'sparre', 'stad', 'strand', 'sved', 'säter', 'topp', 'vret', 'ånger', 'åsen', 'ö', 'ört',
] as const

/** What the one cared for is called in the register: never a name. */
export const aliases = { partner: ['Maken', 'Makan', 'Sambon'], 'adult-child': ['Mamma', 'Pappa'], parent: ['Sonen', 'Dottern'], sibling: ['Brodern', 'Systern'], friend: ['Vännen'], neighbour: ['Grannen'] } as const

export const personalNumberReason = 'Övningsdata: behövs för att skilja personer med samma namn'
export const streets = ['Provgatan', 'Övningsvägen', 'Exempelstigen', 'Fiktiva gränd', 'Påhittsbacken'] as const
export const town = '000 00 Provköping'
