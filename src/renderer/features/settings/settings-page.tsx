import { PageHeader } from '../../components/screen/page-header.tsx'
import { settingsText } from './settings.text.ts'

export function SettingsPage() {
  return <PageHeader title={settingsText.title} documentTitle={settingsText.title} />
}
