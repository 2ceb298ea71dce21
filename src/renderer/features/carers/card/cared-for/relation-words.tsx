import { relationSentence } from '#shared/domain/code-lists/cared-for/relation-sentence.ts'

/** "Anna är **dotter** till den närstående". */
export function RelationWords(props: Parameters<typeof relationSentence>[0]) {
  const { before, word, after } = relationSentence(props)
  return <>{before}<strong>{word}</strong>{after}</>
}
