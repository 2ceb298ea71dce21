import { PageHeader } from '../../components/screen/page-header.tsx'

export function NewCarerPage() {
  return <PageHeader title="" documentTitle="" />
}
