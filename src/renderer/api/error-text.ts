import type { AppErrorCode } from '#shared/contract/errors.ts'
import { refusalText } from './refusal.text.ts'

/** What an answer of the gate and a thrown error have in common. */
interface FailedCall {
  readonly code: AppErrorCode
  readonly reason?: string | undefined
}

/** What went wrong and what to do about it, for every way a request can fail. */
const sentences: Readonly<Record<AppErrorCode, string>> = {
  'unknown-route': 'Appen försökte göra något som den här versionen inte känner till. Starta om appen.',
  'untrusted-sender': 'Begäran kom inte från appens eget fönster och stoppades. Starta om appen.',
  'locked': 'Registret är låst. Lås upp det och försök igen.',
  'not-allowed': 'Din behörighet räcker inte för det här. Fråga den som är systemansvarig hos er.',
  'invalid-input': 'Något i formuläret stämmer inte. Rätta det som är markerat och försök igen.',
  'too-large': 'Det är för mycket på en gång. Korta texten och försök igen.',
  'busy': 'Registret är upptaget just nu. Vänta några sekunder och försök igen.',
  'channel-gone': 'Fönstret har tappat kontakten med registret, så inget hände. Försök igen, och lås och lås upp om det inte hjälper.',
  'wrong-passphrase': 'Fel lösenord. Kontrollera stora och små bokstäver och försök igen.',
  'wrong-recovery-key': 'Återställningsnyckeln hör inte till det här registret. Kontrollera att du har rätt papper.',
  'key-file-missing': 'Registrets nyckelfil saknas, så registret kan inte öppnas. Be IT lägga tillbaka den från kopian som slutar på .bak i samma mapp, eller från en säkerhetskopia.',
  'key-file-damaged': 'Registrets nyckelfil är skadad, så registret kan inte öppnas. Be IT ersätta den med kopian som slutar på .bak i samma mapp, eller med en säkerhetskopia.',
  'key-file-newer': 'Registret har öppnats med en nyare version av appen. Uppdatera appen på den här datorn.',
  'register-missing': 'Registret finns inte där det brukar ligga. Kontrollera att mappen går att nå, eller återställ en säkerhetskopia.',
  'register-exists': 'Det finns redan ett register på den här datorn. Öppna det i stället för att skapa ett nytt.',
  'register-damaged': 'Registerfilen är skadad eller hör inte ihop med nyckelfilen. Öppna den inte igen, utan återställ den senaste säkerhetskopian.',
  'register-foreign': 'Registerfilen hör inte ihop med nyckelfilen. Återställ båda från samma säkerhetskopia.',
  'register-newer': 'Registret är sparat av en nyare version av appen. Uppdatera appen på den här datorn.',
  'register-older': 'Registret är äldre än det som den här datorn senast såg. Det kan vara en gammal kopia som har lagts tillbaka.',
  'user-ended': 'Din behörighet har gått ut. Be den som är systemansvarig hos er att förlänga den.',
  'already-open': 'Registret är redan öppet i ett annat fönster eller på en annan dator. Stäng det där först.',
  'folder-missing': 'Mappen finns inte eller går inte att nå. Kontrollera nätverket och försök igen.',
  'folder-read-only': 'Appen får inte spara i mappen. Be IT om skrivrättighet.',
  'migration-failed': 'Registret kunde inte anpassas till den nya versionen. Inget är ändrat. Kontakta IT innan du försöker igen.',
  'store-stopped': 'Den del av appen som håller registret stannade oväntat. Det som redan är sparat finns kvar. Lås upp igen.',
  'backup-missing': 'Det finns ingen säkerhetskopia i mappen. Välj en annan mapp eller en annan kopia.',
  'backup-damaged': 'Säkerhetskopian är skadad och används inte. Inget är ändrat. Välj en annan kopia.',
  'backup-newer': 'Säkerhetskopian är gjord av en nyare version av appen. Uppdatera appen på den här datorn.',
  'folder-is-synced': 'Mappen synkroniseras med en molntjänst, så registret får inte ligga där. Välj en mapp på datorn eller på kommunens egen server.',
  'lease-held': 'Registret används just nu på en annan dator. Vänta tills det är låst där.',
  'lease-lost': 'En annan dator har tagit över registret, så det senaste sparades inte. Det du har skrivit finns kvar här. Lås registret och lås upp det igen.',
  'rights-changed': 'Din behörighet har ändrats eller gått ut, så inget sparades. Registret låses. Lås upp igen för att fortsätta.',
  'disk-full': 'Disken är full, så inget sparades. Frigör utrymme och försök igen. Det du har skrivit finns kvar här.',
  'write-failed': 'Det gick inte att spara. Det du har skrivit finns kvar här. Kontrollera disken eller nätverket och försök igen.',
  'not-found': 'Uppgiften finns inte längre. Den kan ha tagits bort i ett annat fönster.',
  'conflict': 'Någon annan har ändrat samma uppgifter under tiden. Läs in dem på nytt innan du sparar, så att inget skrivs över.',
  'duplicate-personal-number': 'Det finns redan en anhörig med det personnumret. Hittar du inte personen i sökningen, fråga en kollega i ett annat verksamhetsområde.',
  'refused': 'Det går inte att göra så här.',
  'unexpected': 'Något gick fel som appen inte kunde förutse. Det som redan är sparat finns kvar. Försök igen, och starta om appen om det inte hjälper.',
}

/** A clear Swedish sentence for a failed request; never a code, never technical words. */
export function errorText(error: FailedCall): string {
  const known = error.code === 'refused' && error.reason !== undefined ? refusalText(error.reason) : undefined
  return known ?? sentences[error.code]
}
