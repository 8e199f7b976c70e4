import type { Organization } from './state.ts'

/** Where the demo's credentials lie. The ids have the length of real ones. */
export const demoOrganizations: readonly Organization[] = [
  {
    id: '152740963318206',
    name: 'halden-genomics',
    fullName: 'Halden Genomics',
    workspaces: [
      { id: '203817445160932', name: 'production', fullName: 'Production' },
      { id: '118203977451680', name: 'staging', fullName: 'Staging' },
      { id: '74190338265417', name: 'research', fullName: 'Research' },
      { id: '261097734081529', name: 'clinical-validation', fullName: 'Clinical validation' },
    ],
  },
  {
    id: '90455127730184',
    name: 'northwind-biolabs',
    fullName: 'Northwind Biolabs',
    workspaces: [
      { id: '187336920415077', name: 'production', fullName: 'Production' },
      { id: '45081993267140', name: 'staging', fullName: 'Staging' },
      { id: '230914458876103', name: 'assay-dev', fullName: 'Assay development' },
    ],
  },
  {
    id: '211638004597712',
    name: 'fjord-oncology',
    fullName: 'Fjord Oncology',
    workspaces: [
      { id: '139970254886301', name: 'production', fullName: 'Production' },
      { id: '66218403915578', name: 'research', fullName: 'Research' },
    ],
  },
]
