import { PageHeader } from '../../components/screen/page-header.tsx'
import { respiteText } from './respite.text.ts'

export function RespitePage() {
  return <PageHeader title={respiteText.title} documentTitle={respiteText.title} />
}
