import type { Workload } from './workload.ts'
import { cli } from './workloads/cli.ts'
import { cliAdd } from './workloads/cli-add.ts'
import { imports } from './workloads/import.ts'
import { lists } from './workloads/lists.ts'
import { memory } from './workloads/memory.ts'
import { save, show } from './workloads/one.ts'
import { packaged } from './workloads/packaged.ts'
import { pauses } from './workloads/pauses.ts'
import { search } from './workloads/search.ts'
import { size } from './workloads/size.ts'
import { sync } from './workloads/sync.ts'
import { unlock } from './workloads/unlock.ts'
import { backup, passphraseChange } from './workloads/whole.ts'

/** In the order of the table. A new one is a file in workloads/ and a name here. */
export const workloads: readonly Workload[] = [
  cli,
  cliAdd,
  imports,
  memory,
  unlock,
  lists,
  search,
  show,
  save,
  sync,
  backup,
  passphraseChange,
  pauses,
  size,
  packaged,
]
