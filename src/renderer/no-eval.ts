import { z } from 'zod'

// Compiled schemas would need eval, which the content policy forbids. Zod tries as soon as the first schema is
// made, so this must be imported before anything that makes one.
z.config({ jitless: true })
