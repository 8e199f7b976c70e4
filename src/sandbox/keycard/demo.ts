import { customersFrom, slugOf } from '../customers.ts'
import type { Random } from '../random.ts'
import type { KeycardState } from './state.ts'

const day = 86_400_000

type Row = readonly [name: string, description: string | null]
type Account = readonly [name: string, description: string | null, credentials: readonly Row[]]

/** What the platform teams of three organizations let act on its own. */
const demo: readonly (readonly [label: string, name: string, accounts: readonly Account[]])[] = [
  [
    'halden-genomics',
    'Halden Genomics',
    [
      [
        'pipeline-runner',
        'Starts and watches the production runs',
        [
          ['eu-north-1 scheduler', 'Primary site'],
          ['eu-west-1 scheduler', 'Second site, only while the first is down'],
          ['nightly regression', null],
        ],
      ],
      [
        'terraform',
        'Applies the infrastructure repositories',
        [
          ['ci main branch', 'Used by the deploy job only'],
          ['ci pull requests', 'Plans, never applies'],
          ['break-glass', 'Sealed. Ask the platform lead'],
        ],
      ],
      [
        'sequencer-gateway',
        null,
        [
          ['novaseq-01', 'Gateway in the lab, left bench'],
          ['novaseq-02', null],
          ['minion-cart', 'The one on wheels'],
        ],
      ],
      ['audit-export', 'Reads sign-ins for the quality team', [['siem forwarder', null]]],
    ],
  ],
  [
    'northwind-biolabs',
    'Northwind Biolabs',
    [
      [
        'assay-importer',
        'Brings partner deliveries in',
        [
          ['partner drop 2024', 'Old format, until the last partner has moved'],
          ['partner drop', null],
        ],
      ],
      [
        'notebook-hub',
        'Sessions of the data science notebooks',
        [
          ['hub production', null],
          ['hub staging', null],
          ['hub load test', 'Can go after the test in March'],
        ],
      ],
      ['billing-reports', null, [['monthly report', 'Runs on the first of the month']]],
    ],
  ],
  [
    'fjord-oncology',
    'Fjord Oncology',
    [
      [
        'tumor-board',
        'Feeds the tumor board with finished reports',
        [
          ['report publisher', null],
          ['report publisher (old)', 'Rotated in autumn, still in use somewhere'],
        ],
      ],
      [
        'pathology-bridge',
        null,
        [
          ['slide scanner', null],
          ['slide archive', 'Read only'],
        ],
      ],
      ['research-agents', 'Agents of the research group', [['literature agent', 'Experiment of the group']]],
    ],
  ],
]

/** Fills an empty Keycard. `count` credentials in all; without it, those that somebody wrote down. */
export function seedDemo(state: KeycardState, now: number, random: Random, count?: number, more = 0): void {
  const rows = demo.flatMap(([label, name, accounts]) => {
    const organization = state.addOrganization(label, name, now - 1200 * day)
    return accounts.flatMap(([account, description, credentials]) => {
      const age = random.int(400, 1150) * day
      const { id } = state.addServiceAccount(organization.id, account, description, now - age)
      return credentials.map(([credential, why]) => ({ serviceAccountId: id, name: credential, why }))
    })
  })
  for (const name of customersFrom(11, more)) {
    const organization = state.addOrganization(slugOf(name), name, now - 300 * day)
    for (const account of ['deployments', 'integrations'])
      state.addServiceAccount(organization.id, account, null, now - 200 * day)
  }
  const add = (serviceAccountId: string, name: string, description: string | null) => {
    const createdAt = now - random.int(2 * day, 400 * day)
    const usedAt = random.chance(0.2) ? null : now - Math.floor(random.next() ** 3 * (now - createdAt))
    state.add({ serviceAccountId, name, description, createdAt, usedAt })
  }
  for (const { serviceAccountId, name, why } of rows.slice(0, count)) add(serviceAccountId, name, why)
  for (let index = rows.length; index < (count ?? 0); index++) {
    add(random.pick(state.serviceAccounts).id, `worker ${index}`, null)
  }
}
