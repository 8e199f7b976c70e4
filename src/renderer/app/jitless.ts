import { z } from 'zod'

// Imported before any schema exists: without it zod probes `new Function`, which the page's policy
// refuses and reports as a violation.
z.config({ jitless: true })
