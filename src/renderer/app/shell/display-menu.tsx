import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react'
import { appText } from '../app.text.ts'

const schemes: readonly { readonly scheme: MantineColorScheme; readonly label: string }[] = [
  { scheme: 'auto', label: appText.displayAuto },
  { scheme: 'light', label: appText.displayLight },
  { scheme: 'dark', label: appText.displayDark },
]

/** Light or dark, and the list of keys. */
export function DisplayMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" loop>
      <Menu.Target>
        <ActionIcon variant="default" size={42} aria-label={appText.display} title={appText.display}><IconAdjustmentsHorizontal size={20} aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{appText.display}</Menu.Label>
        {schemes.map(({ scheme, label }) => (
          <Menu.Item key={scheme} role="menuitemradio" aria-checked={colorScheme === scheme} leftSection={<IconCheck size={18} aria-hidden opacity={colorScheme === scheme ? 1 : 0} />} onClick={() => setColorScheme(scheme)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onShortcuts} rightSection="F1">{appText.shortcuts}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
