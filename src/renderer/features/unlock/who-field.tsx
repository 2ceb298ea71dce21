import { Radio, Stack } from '@mantine/core'
import { CodeSelect } from '../../components/fields/code-select.tsx'

export interface KnownUser {
  readonly userId: string
  readonly name: string
}

interface WhoFieldProps {
  readonly label: string
  readonly users: readonly KnownUser[]
  readonly value: string | undefined
  readonly error: string | undefined
  readonly onChange: (userId: string) => void
}

const mostInSight = 6

/** Which of those who have a key; a few stand in sight, many are found by typing. */
export function WhoField({ label, users, value, error, onChange }: WhoFieldProps) {
  if (users.length > mostInSight) {
    return <CodeSelect label={label} options={users.map(({ userId, name }) => ({ code: userId, label: name }))} value={value} error={error} onChange={(userId) => userId !== undefined && onChange(userId)} />
  }
  return (
    <Radio.Group label={label} value={value ?? null} error={error} onChange={(userId) => userId !== null && onChange(userId)}>
      <Stack gap="xs" mt="xs">
        {users.map(({ userId, name }) => <Radio key={userId} value={userId} label={name} aria-invalid={error !== undefined} />)}
      </Stack>
    </Radio.Group>
  )
}
