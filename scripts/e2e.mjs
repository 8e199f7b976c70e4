import { enter } from './setup/enter.mjs'

await enter('e2e')
