import type { OutputOf } from '#shared/contract/index.ts'
import { papersText as text } from './papers.text.ts'

type PaperContent = OutputOf<'groups.paper'>
type Person = PaperContent['people'][number]

/** The letter to one person. What is written in braces and is no field stays as it was written. */
export function mergeLetter(letter: string, content: PaperContent, person: Person): string {
  const fields: Readonly<Record<string, string>> = {
    'förnamn': firstNameOf(person),
    'grupp': content.groupName,
    'tider': lowerFirst(content.rhythmText),
    'plats': content.placeName ?? text.sheet.noPlace,
    'ledare': content.leaderNames.join(', '),
  }
  return letter.normalize('NFC').replaceAll(/\{(?<name>[^{}]+)\}/gu, (whole, name: string) => fields[name.trim().toLocaleLowerCase('sv')] ?? whole)
}

/** `Anna Karin` out of `Anna Karin B.`; whoever is registered under a code is called by her number. */
export function firstNameOf({ shortName, fullName }: Person): string {
  return fullName === undefined ? shortName : shortName.replace(/ \S\.$/u, '')
}

const lowerFirst = (words: string): string => words.charAt(0).toLocaleLowerCase('sv') + words.slice(1)
