import { PageHeader } from '../../components/screen/page-header.tsx'

export function CarersPage() {
  return <PageHeader title="" documentTitle="" />
}
