import { NavLink, useSearchParams } from 'react-router'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { settingsPath } from '../../components/screen/paths.ts'
import { BackupsPart } from './backups/backups-part.tsx'
import { ExportPart } from './exit/export-part.tsx'
import { KeysPart } from './keys/keys-part.tsx'
import { LockPart } from './lock/lock-part.tsx'
import { OwnPassphrasePart } from './own/own-passphrase-part.tsx'
import { partOf, partsFor, type SettingsPart } from './parts.ts'
import { SecurityPart } from './security/security-part.tsx'
import { settingsText as text } from './settings.text.ts'
import { UsersPart } from './users/users-part.tsx'
import classes from './settings.module.css'

/** One page with its parts in a list; which one is in front stands in the address. */
export function SettingsPage() {
  const { status } = useVaultStatus()
  const [search] = useSearchParams()
  const parts = partsFor(status?.session)
  const open = partOf(search.get('del'), parts)
  return (
    <>
      <PageHeader title={text.title} documentTitle={open === undefined ? text.title : text.documentTitle(open.label)} />
      <div className={classes['page']}>
        <nav className={`${classes['parts']} no-print`} aria-label={text.parts}>
          <ul>
            {parts.map(({ part, label }) => (
              <li key={part}><NavLink to={settingsPath(part)} className={() => classes['part'] ?? ''} aria-current={part === open?.part ? 'page' : undefined}>{label}</NavLink></li>
            ))}
          </ul>
        </nav>
        {open !== undefined && (
          <section key={open.part} className={classes['open']} aria-labelledby="settings-part">
            <h2 id="settings-part" className={classes['heading']}>{open.label}</h2>
            <Part part={open.part} />
          </section>
        )}
      </div>
    </>
  )
}

function Part({ part }: { readonly part: SettingsPart }) {
  switch (part) {
    case 'sakerhet': return <SecurityPart />
    case 'losenord': return <OwnPassphrasePart />
    case 'lasning': return <LockPart />
    case 'anvandare': return <UsersPart />
    case 'nycklar': return <KeysPart />
    case 'sakerhetskopior': return <BackupsPart />
    case 'exportera': return <ExportPart />
  }
}
