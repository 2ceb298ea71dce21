import { PageHeader } from '../../components/screen/page-header.tsx'
import { groupsText } from './groups.text.ts'

export function GroupPage({ groupId }: { readonly groupId: string }) {
  return <PageHeader title={`${groupsText.title} ${groupId}`} documentTitle={groupsText.title} />
}
