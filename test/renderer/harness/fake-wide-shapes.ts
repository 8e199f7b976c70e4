import type { Shape } from './fake-data.ts'

const viewer = 'This login may only read here. Ask an owner of the account for the role “editor”.'

/** The places of `fake-wide.ts`: one connection with read-only scopes, one that asks for reasons. */
export const wideShapes: Shape[] = [
  [
    'sequin',
    'Sequin',
    'team northwind',
    [
      [
        'Northwind',
        [
          ['production', 'workspace'],
          ['sandbox', 'workspace'],
          ['quarantine', 'workspace', viewer],
        ],
      ],
    ],
  ],
  [
    'cloudplans',
    'CloudPlans',
    'lena@northwind.example',
    [['Northwind Robotics', [['Northwind Robotics', 'organization']]]],
  ],
]
