// node check-driver.cjs write|read <package folder> <driver> <database>
// Shows that a driver works where it is run: an encrypted database with a full-text index, written or read back.

const [mode, packageFolder, nativeBinding, path] = process.argv.slice(2)
const Database = require(packageFolder)
const database = new Database(path, nativeBinding === 'stock' ? {} : { nativeBinding })
database.pragma("cipher = 'sqlcipher'")
database.pragma('legacy = 4')
database.pragma(`key = "x'${'0f'.repeat(32)}'"`)
if (mode === 'write') {
  database.exec("CREATE VIRTUAL TABLE note USING fts5(body, tokenize = 'trigram')")
  database.prepare('INSERT INTO note VALUES (@body)').run({ body: 'a walled garden' })
}
const found = database.prepare('SELECT body FROM note WHERE note MATCH ?').get('alled')
if (found?.body !== 'a walled garden') throw new Error('the note was not found')
database.close()
