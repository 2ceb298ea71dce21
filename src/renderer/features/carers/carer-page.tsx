import { PageHeader } from '../../components/screen/page-header.tsx'

export function CarerPage() {
  return <PageHeader title="" documentTitle="" />
}
