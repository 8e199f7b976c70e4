/** Made-up customers beyond the three that the demo writes about, for a demo of many organizations. */
const customers = [
  'Almgren Diagnostics',
  'Brackwater Marine',
  'Castellan Pharma',
  'Dunmore Agritech',
  'Elbe Proteomics',
  'Falk & Söner',
  'Garonne Imaging',
  'Hollis Therapeutics',
  'Ivory Coast Cocoa Lab',
  'Juniper Vaccines',
  'Kestrel Robotics',
  'Lindqvist Biobank',
  'Meridian Screening',
  'Nordlys Energy',
  'Oakhurst Veterinary',
  'Palisade Security',
  'Quillfeather Press',
  'Rosendal Clinics',
  'Sable River Seeds',
  'Tamarack Forestry',
  'Umbra Optics',
  'Vesterålen Fisheries',
  'Wren & Daughters',
  'Xanadu Sequencing',
  'Yarrow Nutrition',
  'Zephyr Aerosols',
] as const

/** `count` of them from the one at `first` on, and from the start again: two remotes have some in common. */
export const customersFrom = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => customers[(first + index) % customers.length] as string)

/** «Falk & Söner» as remotes write it in addresses. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
