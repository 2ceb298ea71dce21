import { ActionIcon, Button, Popover, Radio, Stack, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { appText } from '../../app.text.ts'

const schemes: readonly { readonly scheme: MantineColorScheme; readonly label: string }[] = [
  { scheme: 'auto', label: appText.displayAuto },
  { scheme: 'light', label: appText.displayLight },
  { scheme: 'dark', label: appText.displayDark },
]

/** Light or dark, and the list of keys. */
export function DisplayMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [opened, setOpened] = useState(false)
  const choose = (code: string) => {
    const chosen = schemes.find(({ scheme }) => scheme === code)
    if (chosen !== undefined) setColorScheme(chosen.scheme)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <ActionIcon variant="default" size={42} aria-label={appText.display} title={appText.display} onClick={() => setOpened((is) => !is)}>
          <IconAdjustmentsHorizontal size={20} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={appText.display}>
        <Stack gap="md">
          <Radio.Group label={appText.display} value={colorScheme} onChange={choose}>
            <Stack gap="xs" mt="xs">{schemes.map(({ scheme, label }) => <Radio key={scheme} value={scheme} label={label} />)}</Stack>
          </Radio.Group>
          <Button variant="default" onClick={() => { setOpened(false); onShortcuts() }}>{appText.shortcuts} (F1)</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
