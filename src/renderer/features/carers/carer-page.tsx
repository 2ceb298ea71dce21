import { PageHeader } from '../../components/screen/page-header.tsx'

export function CarerPage(_props: { readonly carerId: string }) {
  return <PageHeader title="" documentTitle="" />
}
