// The package brings no types. These are the parts of it that are used.
declare module 'sax' {
  interface Tag {
    readonly name: string
    readonly attributes: Readonly<Record<string, string>>
  }
  interface Parser {
    readonly line: number
    readonly column: number
    onerror: (error: Error) => void
    ondoctype: () => void
    onopentagstart: () => void
    onattribute: () => void
    onopentag: (tag: Tag) => void
    onclosetag: () => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    write(text: string): Parser
    close(): Parser
  }
  const sax: { parser(strict: boolean): Parser }
  export = sax
}
