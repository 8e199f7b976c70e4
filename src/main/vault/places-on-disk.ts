import path from 'node:path'

/** Where in the folder of a vault its parts lie. */
export const headerFile = (folder: string) => path.join(folder, 'header.json')
export const databaseFile = (folder: string) => path.join(folder, 'vault.db')
