import type { Sex } from '../carers/sexes.ts'
import { relationSentenceText, relationWords } from './relation-sentence.text.ts'
import type { RelationCode } from './relations.ts'

/** Three pieces to be printed after one another, the middle one with emphasis. */
export interface RelationSentence {
  readonly before: string
  readonly word: string
  readonly after: string
}

/**
 * Says the direction of a relation aloud: "Anna är **dotter** till den närstående". Health care uses
 * anhörig and närstående the other way round, so the direction is always printed (domain.md B.3, K1).
 * Without a name the sentence is about "Anhörig".
 */
export function relationSentence(relation: {
  readonly carerName: string
  readonly carerSexCode: Sex
  readonly relationCode: RelationCode
}): RelationSentence {
  const words = relationWords[relation.relationCode]
  const name = relation.carerName.trim() === '' ? relationSentenceText.someone : relation.carerName
  return {
    before: relationSentenceText.is(name),
    word: relation.carerSexCode === 'woman' || relation.carerSexCode === 'man' ? words[relation.carerSexCode] : words.either,
    after: relationSentenceText.toCaredFor + (relation.relationCode === 'unknown' ? relationSentenceText.relationUnknown : ''),
  }
}
