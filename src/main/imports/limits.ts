/**
 * What an import reads at most. A file within these limits is read in seconds; a vault of a person or a
 * team is far below them, so only a mistaken or a hostile file meets one.
 */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  /** The YAML parser keeps a tree of tokens many times the size of the text. */
  yamlBytes: 8 * 1024 * 1024,
  yamlDocuments: 1000,
  entries: 100_000,
  /** Levels of nesting in JSON, YAML and XML. */
  depth: 64,
  /** Of one value, in characters: the size that the vault's own calls accept. */
  fieldLength: 1_000_000,
  nameLength: 255,
  notesLength: 100_000,
  descriptionLength: 10_000,
  tagLength: 50,
  tags: 50,
  customFields: 500,
  warnings: 1000,
  /** How many times larger than its file an archive may become. Text rarely exceeds 20. */
  zipRatio: 200,
  zipEntries: 10_000,
} as const
