import {
  Alert, Autocomplete, Burger, Button, Checkbox, CloseButton, createTheme, Drawer, Loader, Modal, MultiSelect, Notification, NumberInput, PasswordInput,
  Popover, Radio, Select, Textarea, TextInput, Tooltip, type CSSVariablesResolver,
} from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { calendarLabels } from '../../components/dates/calendar.text.ts'
import { themeText } from './theme.text.ts'

// A dialog's heading row is a header element, which outside any section would be a second page banner.
const plainHeader = { header: { role: 'none' } }
const close = { 'aria-label': themeText.close, size: 'lg' } as const

/**
 * Mantine's own blue.6 with white text has 3.55:1; shade 8 has more than 5:1. Its base text of 14 px is
 * too small for our users. Its labels are English; every component that carries one gets its Swedish here.
 */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "Consolas, 'Cascadia Mono', 'Liberation Mono', monospace",
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.25' }, h2: { fontSize: '1.25rem', lineHeight: '1.35' }, h3: { fontSize: '1.0625rem', lineHeight: '1.4' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ defaultProps: { closeButtonLabel: themeText.close } }),
    Autocomplete: Autocomplete.extend({ defaultProps: { size: 'md' } }),
    Burger: Burger.extend({ defaultProps: { 'aria-label': themeText.menu } }),
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    CheckboxGroup: Checkbox.Group.extend({ defaultProps: { size: 'md' } }),
    CloseButton: CloseButton.extend({ defaultProps: close }),
    DatePicker: DatePicker.extend({ defaultProps: { ariaLabels: calendarLabels } }),
    Drawer: Drawer.extend({ defaultProps: { attributes: plainHeader, closeButtonProps: close, lockScroll: false } }),
    Loader: Loader.extend({ defaultProps: { role: 'presentation' } }),
    // Locking the scroll writes a style element that the content policy would refuse; only our own main area scrolls.
    Modal: Modal.extend({ defaultProps: { attributes: plainHeader, closeButtonProps: close, lockScroll: false, centered: false, yOffset: '6vh' } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'md' } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: close, withBorder: true } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md', visibilityToggleButtonProps: { 'aria-label': themeText.showPassphrase, tabIndex: 0 } } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    RadioGroup: Radio.Group.extend({ defaultProps: { size: 'md' } }),
    Select: Select.extend({ defaultProps: { size: 'md', clearButtonProps: { 'aria-label': themeText.clear }, nothingFoundMessage: themeText.nothingFound } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } }),
  },
})

/** The greys that fail 4.5:1 as Mantine ships them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-9)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-6)',
    '--app-surface': 'var(--mantine-color-gray-0)',
    '--app-line': 'var(--mantine-color-gray-3)',
    '--app-practice': '#ffd8a8',
    '--app-practice-text': '#3d1e00',
    '--app-holiday': 'var(--mantine-color-red-9)',
    '--app-selected': 'var(--mantine-color-blue-0)',
    '--app-selected-text': 'var(--mantine-color-blue-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-3)',
    '--mantine-color-default-border': 'var(--mantine-color-dark-2)',
    '--app-surface': 'var(--mantine-color-dark-8)',
    '--app-line': 'var(--mantine-color-dark-4)',
    '--app-practice': '#7a3d00',
    '--app-practice-text': '#ffffff',
    '--app-holiday': 'var(--mantine-color-red-4)',
    '--app-selected': 'var(--mantine-color-dark-5)',
    '--app-selected-text': 'var(--mantine-color-blue-2)',
  },
})
