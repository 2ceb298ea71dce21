import { PageHeader } from '../../components/screen/page-header.tsx'
import { logText } from './log.text.ts'

export function LogPage() {
  return <PageHeader title={logText.title} documentTitle={logText.title} />
}
