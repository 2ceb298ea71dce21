import { Modal, Text } from '@mantine/core'
import { KeyHint } from '../../components/screen/key-hint.tsx'
import { shortcutText } from '../app.text.ts'
import classes from './shortcuts-dialog.module.css'

export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={shortcutText.title} size="xl">
      <Text mb="md">{shortcutText.intro}</Text>
      <div className={classes['groups']}>
        {shortcutText.groups.map((group) => (
          <section key={group.title} className={classes['group']}>
            <h3 className={classes['heading']}>{group.title}</h3>
            <dl className={classes['list']}>
              {group.rows.map(([keys, does]) => (
                <div key={keys} className={classes['row']}><dt><KeyHint keys={keys} /></dt><dd>{does}</dd></div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Text mt="md">{shortcutText.dates}</Text>
    </Modal>
  )
}
