import { PageHeader } from '../../components/screen/page-header.tsx'
import { respiteText } from './respite.text.ts'

export function GrantPage({ grantId }: { readonly grantId: string }) {
  return <PageHeader title={`${respiteText.title} ${grantId}`} documentTitle={respiteText.title} />
}
