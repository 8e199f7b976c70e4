import { enter } from './setup/enter.mjs'

await enter('screenshots')
