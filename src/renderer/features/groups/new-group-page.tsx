import { PageHeader } from '../../components/screen/page-header.tsx'
import { groupsText } from './groups.text.ts'

export function NewGroupPage() {
  return <PageHeader title={groupsText.newTitle} documentTitle={groupsText.newTitle} />
}
