import { PageHeader } from '../../components/screen/page-header.tsx'

export function StatisticsPage() {
  return <PageHeader title="" documentTitle="" />
}
