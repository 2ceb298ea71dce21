// oxlint-disable-next-line import/no-unassigned-import -- first of all: it must run before any schema is made
import './no-eval.ts'
// The library's styles first, so that our own, loaded with each component, come after and win.
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@fontsource-variable/inter'
import './app/look/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { refuseMarkup } from './app/look/markup-policy.ts'

refuseMarkup()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<StrictMode><App /></StrictMode>)
