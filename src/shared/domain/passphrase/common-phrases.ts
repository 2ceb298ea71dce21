/** Phrases that a guesser tries first; letters only, lower case. */
const phrases = `
lösenordlösenord mittlösenord dettaärmittlösenord lösenordet hemligtlösenord superhemligtlösenord jagharglömtlösenordet
passwordpassword mypassword thisismypassword correcthorsebatterystaple iloveyouforever letmeinplease changemeplease
dugamladufria dugamladufriadufjällhöganord blinkalillastjärna blinkalillastjärnadär bäbävitalamm imsevimsespindel
björnensover jamåhonleva jamåhanleva jamåhonlevauti hundradeår mormorslillakråka ekorrnsattigranen småärtstuvning
smågrodorna smågrodornasmågrodorna ochkonvaringenko idolafterdark nuärdetjuligen hejtomtegubbar helangår
detvarengång tobeornottobe maytheforcebewithyou abrakadabrasimsalabim simsalabim supercalifragilistic
anhörigpärmen anhörigstöd anhörigkonsulent jagälskardig jagälskardigförevigt välkommentill godmorgonsverige
sverigesriksdag tillsammansärvistarka brabättrebäst enannandag ettlitetlösenord ettlångtlösenord långtlösenord
`

export const commonPhrases: ReadonlySet<string> = new Set(phrases.trim().split(/\s+/u))

/** Words that stand in so many passwords that they hardly count; names and seasons above all. */
const overused = `
lösenord password passord hemlig hemligt admin administrator användare inloggning login welcome välkommen hejhej hejsan
kommun kommunen anhörig anhöriga närstående stöd omsorg socialtjänst äldreomsorg konsulent sverige stockholm göteborg
malmö kalmar sommar sommaren vinter vintern våren hösten januari februari mars april juni juli augusti september oktober
november december måndag tisdag onsdag torsdag fredag lördag söndag
anna maria eva karin kristina lena kerstin sara emma ingrid birgitta marie elin maja alice johan lars erik anders per karl
peter jan mikael daniel fredrik hans nils oskar gustav svensson andersson johansson karlsson nilsson eriksson larsson olsson
persson älskar älskling hunden katten familjen semester lollipop dragon monkey football fotboll hockey love summer winter
aik djurgården hammarby malmöff ifk brynäs frölunda
`

export const overusedWords: ReadonlySet<string> = new Set(overused.trim().split(/\s+/u))
