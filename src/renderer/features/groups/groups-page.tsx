import { PageHeader } from '../../components/screen/page-header.tsx'
import { groupsText } from './groups.text.ts'

export function GroupsPage() {
  return <PageHeader title={groupsText.title} documentTitle={groupsText.title} />
}
