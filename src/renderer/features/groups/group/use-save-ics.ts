import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { groupText as text } from './group.text.ts'
import { icsName } from './ics-name.ts'

/** Saves the whole series, or one meeting of it, as a file that Outlook takes and updates. */
export function useSaveIcs(groupId: string, groupName: string): (meetingId?: string) => void {
  const { mutate } = useRouteCommand('meetings.saveIcs')
  return (meetingId) => mutate({ groupId, suggestedName: icsName(groupName), ...(meetingId !== undefined && { meetingId }) }, {
    onSuccess: ({ fileName, events }) => showToast({ message: text.icsSaved(fileName, events) }),
    onError: (error) => {
      // Closing the file dialog is an answer, not a failure.
      if (error.reason !== 'no-file-chosen') showToast({ message: errorText(error), tone: 'failed' })
    },
  })
}
