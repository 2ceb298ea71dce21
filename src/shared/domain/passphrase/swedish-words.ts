const text = `
abborre abstrakt accent adress advokat aerobics affisch affär afton agat agenda agent agera agronom ajour akademi akrobat akt aktiv akvarell alarm albatros album aldrig
alfabet algebra alibi alkemi allergi allt alltid alm almanack alpacka alpin altan altare ambition ambulans amiral ampere analys ananas andakt andas andel anemon anfader
anka ankare anklang anlag anlända anmäla annan annons anrop ansikte anslag ansvar ansöka antal antenn antik antilop antyda anvisa apelsin aperitif apotek apparat applåd
aprikos april arbete arena argument arkad arkitekt arkiv armband armbåge armhåla aroma artig artikel artist asfalt ask aspekt asteroid atlas atmosfär atom attityd attrapp
augusti auktion aura autograf automat avbild avbrott avenbok avfall avgift avigsida avkok avlång avokado avsats avsnitt avspark avstamp avstånd avtal avtryck axel axla
babord backe bad badanka badboll badhus badrum bagage bageri bakelse bakficka bakgrund bakis baklucka baklås bakväg balans balett balkong ballad ballong balsam bambu bana
band bandage banjo banjoist bank bankett barack bardisk barett bark barn barock baron barr barrskog basar basera basilika basist baskag basket bastu batik batteri bedrift
bedöma befäl beger begynna behov behålla beige bekant bekväm belägen bensin beredd berg berlock beryll beräkna beröm besegra besked beskriva bestick bestå besök betala
bete betong betyg beundra bevara bevis bibel biff bikupa bil bilaga bildäck bilist biljard biljett billig binda binge bingo bio biograf biologi bisak biskop biskvi bister
bitter bjuda bjälke bjällra björk björn blad blandad blank blankett blek blekna blick blink blivande blixt block blod blom blomkål blomma blommig blond blott blus blyerts
blåbär blåklint blålera blåmes blåsa bläck blädd blända bländare blöja blöt boa bock boett bofast bofink bog boj bok bokhylla bokslut bokstav bolag boll bomb bomull bonde
bongo boning boplats bord bordduk borg bornera borr borsta borsyra bortom boskap bostad botten bov bowling boxare brand brant brasa bravad bred brev brevlåda bricka
briljant brinna bris bro brodd broder brodyr bromma broms brons brosch broschyr brosk bruk brun brusa brydd brygga bryggeri bryn brysk bryta bråd bråk bråte bråttom bräda
brädgård bränna bränsle bröd bröllop bubbla bucka buga buk bukett bulldog bulle bums bunke burk busa busig buske buss bussresa butik bygd bygga byggare byggnad byggsats
byrå byst byta byxor båge båt bäcken bägare bälte bäver bävra böja böka bökig bölja böna bönor börda bördig börja börs böter cedera cell celsius cembalo cement central
centrum ceremoni champion chans charm chassi chaufför chef chili chock choklad cinnober cirkel cirkus cistern citat citron citrus civil civilist clown cockpit collage
cowboy crawla curry cyan cykel cykla cyklist cylinder cypress dadel dagbok dagens dager dagg dagis dagsmeja dahlia dal dalgång dam damast dans dansgolv data dator datum
debatt debut december deg dela delaktig delfin delge delta delvis demo depå design dessert detalj detektiv dia diagram dialekt dialog diamant diesel dike dikt diktare
dilemma dill dimma dingla diplom diplomat direkt disco disig disk diskho diskret diskus distans dit djungel djup djur djärv docent docka doft doktor dokument dolk dollar
dom domare domkyrka domstol domän donera dop doppa dos dotter drag dragspel drake drama drastisk dressin dricka driv drivhus droppe droska dryck dräkt dränera dröja dröm
drömma dubb dubbel dubblett duell duett dugga duglig duk duktig dumpling dunder dunge dunka dunkel duo duplikat dusch duva dvala dygd dygn dyka dykare dykning dylik dyna
dynamo dyning dyrbar dyster dytt dåna dåtid däck däggdjur dämma dämpa därför dölja döpa dörr effekt efter egen egenskap eka eker ekollon ekonomi ekorre ekvator elastisk
elbil eld eldfast eldfluga eldstad elefant elegans elegant elektron element elev elfenben elgitarr elva elvisp emalj emblem embryo emot enbär ende energi engagera enig
enkel enkät ensam ense enskild enzym epilog epok epos era eremit erfaren erkänna ersätta espresso estrad etikett ett euro europa evig exakt examen exempel exotisk expert
export express extra extrem fabel fabrik facit fackla fadder fader fager fagott fakir faksimil faktor faktum faktura falk falla falna falsett familj fana fanfar fantasi
far farbror farfar farled farmor farstu fartyg fasad fasan fast fat fatta fauna favorit februari fejd fel femma femton fena fenix ferie ferment fest festival festlig
fetaost fett fiber ficka figur fika fikon fikus fil filial filosof fin final finger fingra finna finne finurlig fiol fira firma fisk fisklina fiskmås fixa fixera fjorton
fjun fjäder fjädra fjäll fjärde fjäril flagg flamingo flanell flanera flank flaska flaxa fler flexa flicka flimmer flina flinga flis flitig flock flod flor florera flott
fluff fluga fluor flyg flygel flygplan flykt flyta flytt fläck fläder flämta flärd fläta flöda flöde flöjt foder foga fokus folder folie folk folkdans fond fontän form
format formulär fors forska fort fossil fot fotboja fotboll fotogen fotpall fotspår fotsteg frakt fram framtid frasig fred fredag fredlig frekvens fresk fresta fri
frigolit frigöra frihet friluft frimärke frisbee frisk frist frisör frod from front frossa frost frukost frukt frusta frysa fryst fråga fräknar främja främst fräsa fräsch
frö fröjd fröken fuga fukt full fullmåne fundera fungera funktion fura furste futon fylla fyllning fynd fyr fyrkant fyrtorn fysik fåfäng fågel fågelbad fåll fånga fåra
fårskinn fåtölj fäbod fägring fält färd färg färgglad färja färsk fästing föda födsel följa följd fönster förare förbi fördel förena förening förhör förlag förlåta förmak
förmåga förort förr förråd förse förslag förstå förutom gaffel galax galler gallra galopp galosch gammal ganska garage garderob gardin garn gata gatlykta gavel gazell
gedigen gelatin gemak gemensam general geni genial genom genre gensvar genuin geografi gepard gerbera gest gestalt get getost giffel gilla gillra gimmick ginst gips
giraff girland gitarr gjuta glaciär glad glans glas glasera glaskula glasull glasögon glesa glida glimt gliring glitter glob gloria glosa glosögd glunka glädje glänsa
glänta glöd glömma gnissla gnista gnugga gnägga gobeläng god godis godkänd golf golv golvur gondol gosig gotik gourmet grad gradera grafik grafit gram gran granat granit
granska gratin gratis gravör grej gren grepp griffel griljera grill grillkol grimas grind gripa gris groda grodd grop grotta grubbla grund grupp gruva gryn gryning
grysnål gryta grå gråsparv gråta grädde gränd gräns gräs gräva grön grönkål gröpa gröt gubbe guide gul gullviva gummi gunga gungstol guppa gurgla gurka gyllene gymnast
gympa gyttja gård gås gåva gäckas gädda gäll gängse gärna gäspa gäst gästbok gök göl gömma göra gördel habil hacka hacker haga hage haj haka hakspett halka hall hallick
hallon halm halogen hals halsduk halstra halt halv hammare hamn hampa hamra hamster hand handbok handduk handel handla handled handske hangar hantel hantera hantverk
harang hare harkla harmoni harpa harsyra harv hassel hastig hatt hav havande havre havsbad havtorn hederlig hedning hej hejda hektar hektisk hel hemlig hemma hemort
hemväg herde herr herrgård hertig heta hibiskus himmel hinder hindra hingst hinna hippa hippie hiss historia historik hitta hjord hjort hjortron hjul hjulspår hjälm hjälp
hjälte hjärna hjärta hjärtlig hobby hockey hojta holk holme honung hopp hoppas horisont horn hosta hotell hovmäst hovslag hugga huggorm hugsam huld hum human humla hummer
humor humus hund hundkoja hunger hurra hus husbil husdjur hushåll husky husmor hustru husvagn huva huvud hyacint hydda hylla hylsa hymn hyra hysa hytt hyvel hyvla håg
hålla håna hår häck häckla häfte häger hägring hälft hälsa hämpling hämta händelse händig hänga häpen härad härlig hässja häst hästsko häva hävd hävstång höfte hög högtid
höjd höjning höna höns höra hörlurar hörna hösnuva höst hövding hövlig ide idealisk idol idrott idyll igelkott ihåg ihålig ikon illusion imponera import impuls inbjuda
indigo individ industri influens inför ingefära ingen ingång inhemsk inkomst inköp inland inleda innan innehåll inre inrikes insats inse insekt insida insikt insjö
inskrift inspel instans instinkt institut intensiv interior internet intim intresse intro intyg invit invånare iris ironi isa isberg isbit isbjörn isflak isglass ishall
isig isolera isotop isstav istapp isvak jacka jade jaguar jakt jamb januari jargong jasmin jazz jeans jeep jobb jogga joggning jojk jojo jolle jonglör jord jordbruk
jordfäst jordglob jordnöt journal jubel jubileum jubla judo juice jukebox jul julafton julbock julgran julklapp julkort jumbo jumper jungfru jungle juni jury justera
juvel jägare jäkta jämföra jämlik jämn jämt järn järnväg järpe järv jäst jätte jökel kabel kabin kabyss kackla kaffe kagge kaj kajuta kaka kakel kaktus kalas kalender
kaliber kalk kalkon kall kalott kalv kam kambrium kamel kamera kamfer kamin kammare kamomill kampanj kanal kandidat kanel kanin kanon kanot kant kantat kantin kaos kapell
kapital kappa kapris kapsel kapten karakter karamell karat karavan karbon karda karg karisma karm karmin karnap karneol karneval karott karp karriär karta kartong
karusell karva kasse kassör kast kastanj kastell kastrull katalog katapult katedral katt kavaj kavaljer kaveldun kavla kedja kejsare kela keldjur kemi kemisk keps keramik
kika kikare kila kilo kilt kimma kimono kiosk kista kitslig kitt kittel kittla kiv kjol klack kladd klaffa klaga klammer klampa klang klappa klar klarhet klarna klase
klass klassisk klassrum klenod kleta klia klicka kliff klimat klinga kliniker klippa klippbok klipsk klister kliva klo klocka klockren klosett klossa kloster klubb kludda
klump klunga klunk klurig klyfta klyva klä kläder klämma klänga klänning klättra klösa klöver knacka knaka knapp knapra knaster knastra knekt knep kniv knoll knopa knopp
knorr knubbig knuff knut knyst knyta knyte knåda knåpa knä knäck knäppa knävel knöl knös kobolt kobra kock kod kofta koka kokard kokerska kokos koks kol kolibri kolja
kolla kollega kolonn koltrast kolumn kombi komedi komet komfort komma kommun kompass kompis komplett komplex kompott koncept kondor konfekt konfetti kongress konkret
konsert konserv konst konstnär konsul kontakt kontant kontor kontrast kontroll kontur konvoj kopia kopp koppar korall kordong korg korgboll korint korkek korn kornett
korp korridor korsa korsett korsning korsord kort korv kosmisk kosmos kost kostym kotlett kotte kraft krage kraka kram kran krasse krater kratta krav kraxa kreativ kredit
krem krets krispa krispig kristall krita kritik krock krokett krokodil krokus krona kropp kruka krus krusbär krut krydda kryddig krympa krypa krypta kryptera kryss
krångel krås kräfta kräftor kräla krämig kränga kräva krök krön kub kudde kuddkrig kugge kuling kuliss kulle kulspel kultur kulör kummel kummin kund kung kunglig kunna
kunskap kupera kupol kupong kura kurator kurir kurs kursiv kurva kusin kuska kust kutter kuva kuvert kvadrat kval kvantum kvarg kvark kvarn kvart kvartal kvast kvav kvick
kvida kviga kvinna kvintett kvissla kvist kvitto kvittra kvot kväka kväll kväva kyckling kyla kylig kylskåp kyndel kypare kyrka kyrktorn kyss kåda kål kålrot kånka kåpa
kår kåsa käbbel kägla käk kälke källa källare kämpa kämpe känd känguru känna känsla käpp kärl kärlek kärna kärr kärv köld köpa kör körning körsbär kött lada ladda
ladugård laga lager lagun lakan lakej lakrits lamm lampa lampett land landning landskap landsväg lans lanterna larm larv lasagne laser lasso last lastbil latin lava
lavendel lavin lax laxöring leda ledare ledig leende legend legering leja lejon lek lekfull lekplats leksak lekstuga lektion lera leva levande lever leverans lexikon
liberal licens lika likna lila lilja lim limerick limma limousin limpa lin linbana lindra lingon linjal linje linne linneduk lirka list lita liten liter litium liv
livfull livlig livrem livstid ljud ljudbok ljudlig ljum ljung ljus ljusblå ljusår lock lodjur loft loge logga logi logotyp lojal lokal lom lopp loppis lossa lots lott
lotteri lotus lova lovord lucia lucka ludd luden luffare luft luftrör lugn lukt lummig lunch lund lunga lunk lupin lur lurvig lustgård luta lutning luva luxus lycka lydig
lydnad lyfta lyftkran lykta lynne lyra lyrik lysa lysning lyssna lyx lådbil låg lån långbord långsam lås låt låtsas läcker läge lägereld läggning lägre läka läkare
läktare lämna lämplig längd längs längta länk lär lärare lärka lärling lärorik läsa läsebok läsk läte lätt läxa löfte lök lön löpa löpare löparsko löpning lördag lösa
lösning löv lövgroda lövskog lövträd macka magasin magi magisk magnet magnolia magsäck mahogny maj majbrasa majestät maka makaron maklig makrill makt mall malm malva
malört mamma mammut man mandarin mandat mandel mandolin manege mango manick manuell manus manöver mapp maraton margarin marin marinad mark markis marknad markör marmelad
marmor mars marsch maräng maska maskera maskin maskot maskros massage massiv match material matlåda matris matros matsal matta medalj median medicin meditera medlem
medley medvind megafon mejl mejsel melass melodi melon mening mental meny merit metall metan meteor meter metod metro metspö middag midja midnatt migrera mikro mikrofon
mild miljon miljö mimik mimosa mina mineral mingel mingla minister minnas minne minska mint minus minut mirakel mistel mitten mixa mixer mjuk mjöl mobil mod modell
moderat modern modul mogen mohair moln molnfri moment monark monokel monolog monster monsun montage montera montör moped mopp moral moralisk morfar morgon mormor morot
morän mosa mosaik mossa mossig moster motell motion motiv motor motsats motto motvind mousse muffin mugg mule mullbär mullvad multna mumie mumla mun mungiga mungo
munskänk munter mur murare murgröna museum musik musikal muskat muskel muskot musla mussla mustang mustasch mustig mutter mygga mylla myndig mynt myntverk myra myrslok
myrstack myrten mysa mysig mysli mystik mystisk myt myteri måla målare målning måltavla måltid månad måndag måne mångata månsken månvarv mått måttband mäkta mäktig
människa mänsklig märg märgel märka märla mässa mässing mästare mäta mättad möbel möbler möda mödosam möjlig mönstra mörk möss möte nacke nagel naiv nalle namn namnsdag
napp narciss narra nasal nation natt nattljus natur naturlig nautisk nav navel nedre nedåt negativ nejlika nektar nektarin neon neongul nervig nervös netto neutral nicka
nickel nimbus nio nisch nivå njure njuta nobba nobel nog nomad nonsens nordan nordisk norr norrsken norrut nosa not notarie notera notis novell november nubb nudda nuläge
nummer numrera nunna nutid nyanlagd nyans nybliven nybyggd nyckel nyfiken nyfödd nygift nyhet nyklippt nykter nylon nymf nymodig nypa nypon nyponros nysa nysning nysnö
nytta nyttig nyttja nyår nådig nål näbb näbbmus näckros nämna näpen närbild närhet näring närma närvaro näsa näsduk nästa nät nätbutik nätter nätverk nävgröt nöd nöjd
nöje nötväcka obemärkt objekt objektiv oblat oboe ocean ocker ockra odla odling odon ofelbar offert officer ogräs okapi oktav oktober okulär okänd olik oliv olja oljefat
olvon olympisk omdöme omelett omfamna omgiven omgång omkrets område omsorg omtanke omtyckt omvänd onsdag opera optik optimal opus orakel orange ordbok orden order ordlek
ordning oregano organ orgel origami original orka orkester orm orre orsak ort ortnamn ost ostkaka ostron osynlig otrolig otur oval ovan ovanför ovanlig ovation overall
oväder oväntad oxe oxhud oxstek packa padda padel paj paket paktera palats palaver palett paljett pallra palm pampig panda panel panik panna pant papaya papegoja papp
paprika par parad paradis paradox parant paraply parfym parkera parkett parlör parodi partner pass passare passion pasta pastej pastell pastill pastor patent patina
patron patrull paus pedal peka pekpinne pelare pelikan pendel pendla penna penning pensel pension pentry peppar perenn perfekt pergola period perron persika persilja
person peruk petig petunia pianist piano pianola picknick pigg pikant piket pil pilbåge pilgrim pillra pilot pimpla pincett pingis pingla pingst pingvin pinne pion
pionjär pipa pipett pirat pirog pirra pist pistasch pivot pizza pjoller pjäs placera plagg plakat plan planera planka planta plask plast platan platina plats platt platå
plikt plint plita plocka plog plommon plugga plural plym plysch plywood plåga plånbok plåster plåt pläd plöja podium poem poesi poet pojke pokal poker pol polera policy
polis polka pollen pomada pompös poncho ponny popcorn poplar poplin populär porla pors porslin port portal portier portion porträtt positiv post postbox postum potatis
potta praktik praktisk prat premiär present press prick prima primula primör princip prins pris prisma privat problem produkt profil prognos program projekt prolog
promenad proper prosa prov provning provrum prunka pruta prydnad pryl prål prägel präktig prärie präst pröva psalm publik puck pudding pudel puder pudra puff pulka pulpet
puls pulver puma pumpa pumps pund punkt pupill pur purjo purken purpur pussel puts putta pyjamas pynt pyra pyramid pyssel pyssla pyton pyts pytt påfågel pågå påhitt påle
pålle pålägg påminna påse påsk påsklov påskris påvisa pälsa pärla pärlugn pärm päron pölsa rabarber rabatt racket rad radar radband radera radhus radiator radio raffinör
ragata raggig raggsock raglan raket ram rammel rand rang ranunkel rapp rapport rapsodi raritet raseri rask raspa rast rastlös ratt reagera realist rebell rebus recept
reda redigera redo redskap reflex reform refräng regatta regel regent regera regi region register reglage reglera regn regnbåge rejäl reklam rekord rekrut rektor rekyl
relief relik relä remiss remsa ren renfana renhet renlig rensa repa reparera replik repris reptil resa reseda reserv reslig reson rest restid resultat resår retlig
retorik retro retur retusch rev revben revir revolt ribb rida ridbana riddare ridhus ridning rigg rigid rik riksdag rikta riktig rim rimfrost rimlig ring ringla ringmur
rinna ripa ris risgröt riskera rita ritning riva rivig rivjärn robot robust rock rockad rodd roddbåt roder rodna rokoko rolig roll roman rombisk rond ros rosett rosmarin
rostfri rot rotor rotunda roulad rovdjur rubba rubel rubin rubrik rucka ruckel rucola rufs rugga rulla rulle rum rumba runa rund runsten rusa ruska ruskig russin rusta
rustik ruta rutig rutin rutscha rutt ruva rygg ryggsäck rykta ryktbar rykte rymd rymlig rymma ryslig rysning rytm ryttare råda rådjur råg råka råmjölk råna råtta räcka
räcke rädd räddning rädisa räfflad räfsa räkna räkning räls ränna rännil ränsel ränta rät räv röd rödbeta rödhake rödlök röka rökelse rökeri rönn rönnbär rör rörlig rösta
sabel sabla sadel sadla saffran safir saft saga sagobok sak sakna sakta sal saldo sallad salong saltkar saltsjö salut salva salvia samba samband samla samling sammet
samråd samtal samtid samvaro sand sandal sandlåda sannolik sansad sardin satellit satin satir satsa sauna savann saxa saxofon scen schack schal schampo schema schwung
scout seans sedel seg segel segla seglare segling sektor sekund selleri semester semla semmel senap senat senior sensor separat serenad serie serva servett servis session
sevärd sfär shorts show sida siden siesta siffra sig signal sikt sil silke silver simma simpel simskola singel sinka sinne sipp sippra sirap siren sirlig sisal sits sitta
sjok sju sjunga själ sjö sjöbod sjöbris sjögräs sjöman sjöstad skafferi skaft skaka skal skalle skallra skanna skapa skarp skarv skata skatt skava skavank sked sken
skepnad skepp skepsis sketch skicka skida skidor skidspår skiffer skift skikt skild skilja skimmer skimra skingra skinka skinn skippa skiss skiva skjorta skjuta skjuts
sko skoja skola skolgård skona skonsam skopa skorpa skorpion skorsten skoter skott skottår skovel skral skrapa skratt skravla skreva skrift skrin skrinda skriva skrocka
skrot skrov skrubba skruv skrymsle skryta skråla skråma skrämma skröna skugga skuggig skuld skulle skulptur skumbad skunk skura skuren skuta skutt skvadron skvalp sky
skydd skyffel skyhög skyldig skylt skymning skynda skynke skytt skyttel skåda skåp skägg skälla skämt skänka skär skärgård skärva sköld skölja skönhet skönja skör sköta
sköte sladd slag slagord slagruta slalom slamra slang slant slarvig slask slev slinga slingra slipa slips slira slita slitsam slockna slogan slopa slott sluka slump
slumra slunga slup slurk slussa slut slutlig slutsats slutta slyngel slå slåss slåtter släde släkt slänga släppa släta slätt slätvar slöja slöjd slösa slöseri smacka smak
smal smaragd smart smattra smed smedja smek smet smidd smidig smil smink smita smoking smula smussla smutsig smyckad smycke smyga små småsak smälla smälta smör smörgås
snabb snabel snack snappa snara snarka snarlik snart sned snedda snibb snickare snickra snida snigel snigla snille snitsla snitt snoka snopen snorkel snubbla snudd snufs
snurra snurrig snyfta snygg snål snår snäcka snäll snäv snö snöboll snöfall snögubbe snöra snöre snöskata snöskor social socka socker soda soffa softis sol solbad solcell
soldat solhatt solist solklar solros solsken solstol solur sommar somna son sonat sondera sonett sopa soppa sopran sorgsen sork sorl sort sortera sot sova spade spana
spaning spann spara spargris sparka sparris sparsam sparv spatel spegel spektrum spel spenat spets spett spigg spik spill spillra spindel spinett spinna spira spis spjut
spjuver spola spole spontan sporre sport spotta spov spraka spray spricka sprida springa sprudla spruta språk språng spräcka sprätta spröd spurt spår spårvagn späd spänna
spänst spärr spö spöka spöke stabil stad stadga stadion staffli staka staket stall stam stampa stanna stapel stapla stark start station statisk statist statlig status
staty stav stearin steg stegra stek stelna sten stenugn steril stick stig stil stilla stilren stiltje stimma sting stirra stjälk stjärna stock stoft stoj stol stolpe
stomme stop stoppa stork storm strama strand strateg stratus strax streck strejk stress streta strid strimma stripa struktur strumpa strunt strupe strut strutta strå
stråle sträcka sträng sträva ström strömma stubbe stubin student studera studie studio studsa stuga stuka stump stund stunta stuteri stybb stycka stycke stygn styra
styrka styrman styvna stå stålull stång stånka städa ställe stämma stämpel ständig stängsel stäpp stärka stöd stödja stör störst störta stötta stövel stövla suck sudda
suga sula summa summera sund super surdeg surfa surkål suverän svada svag svala svalbo svalka svamla svamp svan svar svepa svetsa svett svida svikta sving svinn svirvel
svit svåger svälja sväng svära svärd svärm sväva sydost sydväst syfte sylt symbol symfoni syn synas synkron syntax synål syra syren syrgas syrlig syrsa syskon syskrin
syssla system såg sågspån sålla sång såpa såskopp säck säd säker säkring sälg sälja säljare sällskap sämja säregen säsong säte sätta säv sävlig söder söka söm sömnad
sömnig söndag sörja sörpla sötma sött tabell tablå tabu tack tackla tafatt tagel taggig tak taktik takås tal talang talare talgoxe tallrik tam tand tandem tangent tango
tank tant tapet tapir tapp taprum tariff tass tatuera taverna tavla tax teak teater tecken teckna tedags tefat tegel tejp tekanna teknik teknisk tekopp telefon telegraf
telning tema tempel tempera tempo tendens tenn tennis tenor teori terapi term termin termos terrass terrier terräng tesked test teve text textil tiara tid tidlös tidning
tiger tilja tillbud tillit tillåta tillägg timer timglas timjan timme tina ting tinnar tinne tips tisdag tistel titan titel titt tivoli tjatter tjej tjock tjog tjuder
tjugo tjur tjusig tjäder tjäle tjäna tjänare tjänst tjära tjärn toalett toffel toffla tofs tofu tolk tolv tom tomat tomhänt tomrum tomte ton tonart tonfisk toning topas
topp tordön torftak torg torka torn tornado tornur torp torpare torr torsdag torsk torso torv total tovig trafik traggla trailer trakt traktor trall trampa trana trapets
trappa trasa trasig trassel trassla trast tratt trav treenig trekant trend tretton trevlig triangel tribun trick trikå trilla trimma trinda trio tripp triumf trivas
trivsam trogen trohet trolig troll trolsk tromb trombon tron tropik tropisk trots trubadur trubbig truck truga trumf trumma trumpen trumpet trupp trut tryck tryffel trygg
tråd tråg trång trä träda trädgård träff träning träsked träsko träslag trög tröja tröskel tröst trött tub tuff tuggummi tulpan tulta tumla tumlare tumme tumult tumvante
tundra tung tunika tunn tunnel tunnland tur turas turban turism turist turnera tusen tuss tuva tveka tveksam tvilling tvinga tvist tvåa tvål tvärtom tvätt tycka tycke
tyda tydlig tyfon tyg tygel tygla tyll tyngd typ typisk tyst tystna tåg tågresa tåla tålamod tålig tång tårta täcke tält tämja tända tänka tärna tärning täta tätning
tätort tävling töa töcken töja tömma tömning törne törst töväder udda uggla ugn ull ulv undanta undra undvika ung ungdom uniform unik union unison unna uppdrag uppför
uppgift uppleva upprepa uppror upprymd uppsats uppstå upptäckt uppåt urban urklipp urna urskog ursprung ursäkt urval urvuxen utbud utfall utfart utflykt utför utgång
uthus utkant utkast utkik utland utlopp utlova utlåna utmana utmed utmärkt utpost utrikes utrop utrymme utsida utsikt utsäde uttal utter uttryck utöva vaccin vacker
vackla vada vadare vadd vagga vagn vaja vaka vakans vakna vaksam vakt valborg valfisk valfri valk vall vallmo valnöt valp valross vals valuta valv vana vandra vandring
vanilj vanlig vante vanära vardag vardera varg variant varm varna varsam varsel vas vatten vattna vattra vax veck ved vedbod vedträ vek vekling velig velour vem vemod
vena ventil veranda verb verk verklig verkstad vers vessla veta vete veteran vetskap vettig vev viadukt vibrera vice vicka vidare vidd vide vidga vifta vigsel vik viking
vila vild vildsvin vilja vill villkor vilse vimla vimpel vina vind vindel vindla vindruva vinge vinka vinkel vinkla vinna vinröd vinst vinter viol violett violin vippa
vira virka virvel vis visare visdom visent visit vismut visning vissen vissla vistas visum vit vital vitamin vitling vitlök vitsippa vitsord vittne vittra vokabel vokal
volt volym vrida vrist vrå vråla vulkan vurm vuxen vykort våg vål våning vår vårda vårlök våt väcka väder vädja vädra vädur vägbom vägg vägra vägskylt väktare välja
välkänd välling välsigna välta välva vän vändning vänja vänster vänta värd värld värma värme värnlös värva väska väst västan västra väta väte vätska väv växa växel växla
växt växthus växtlig vördnad yeti ylle yngling yoga yoghurt yrka yrke yrväder ysta yster yta ytlig ytter yttra yvig yxa zebra zenit zigzag zink zon zoolog zoom zucchini
åder ådra ådring åka åker ålder åldras ånga ångbad ångbåt ånglok ångslup åra årgång årsring årstid årtal åsikt åska åskmoln åsna åtel åter återgå återse återstå åtgärd
åtnjuta åtta ädel ädling äga ägare ägg äggula ägna ägodel äkta äldre älg älska älv älvdans ämbete ämna ämne änder ändra ändå äng ängel ännu äppelpaj äpple ärende ärga
ärlig ärm ärmlös ärt ärva äsping ässja ässä äta ättika ättling äventyr öde ödmjuk ödslig öga ögon ögonbryn ögonvrå öka öken ökenräv öla ömhet ömma ömsint ömtålig önska
öppen öppna öppning öra öre örhänge öring örlog örn örngott ösregn östan öster över översikt överst övning övre`

/**
 * 4096 common Swedish words (2¹², so 12 bits each when drawn by chance), 3–8 letters, in alphabetical
 * order. No two differ by dots and rings alone, so a word that is read aloud is one word.
 */
export const swedishWords: readonly string[] = text.trim().split(/\s+/u)
