// A transcript is a piece of the manual that is run. Its lines:
//
//   # Title            : prose            = file            | a line of that file
//   $ command          at a pipe; `$tty` at a terminal. `NAME=value` may go before it.
//   < input            standard input of the command above
//   ! error            what it wrote to standard error
//   [exit 4]           its exit code, where that is not 0
//
// Anything else is its output. What differs from run to run is named: <id 1>, <time>, <recovery key>, ~.

export interface Step {
  readonly command: string
  readonly terminal: boolean
  readonly input: string[]
  readonly output: string[]
}
export interface FileStep {
  readonly file: string
  readonly lines: string[]
}
export interface Prose {
  readonly prose: string
}
export interface Transcript {
  readonly title: string
  readonly steps: (Step | FileStep | Prose)[]
}

export function parseTranscript(text: string): Transcript {
  let title = ''
  const steps: Transcript['steps'] = []
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const last = steps.at(-1)
    const [, mark = '', rest = ''] = /^(#|:|=|\||\$tty|\$|<)(?: (.*))?$/.exec(line) ?? []
    if (mark === '#') title = rest
    else if (mark === ':') steps.push({ prose: rest })
    else if (mark === '=') steps.push({ file: rest, lines: [] })
    else if (mark === '|' && last && 'file' in last) last.lines.push(rest)
    else if (mark === '$' || mark === '$tty')
      steps.push({ command: rest, terminal: mark === '$tty', input: [], output: [] })
    else if (mark === '<' && last && 'command' in last) last.input.push(rest)
    else if (last && 'command' in last) last.output.push(line)
    else if (line !== '') throw new Error(`This line belongs to nothing: ${line}`)
  }
  // The empty lines between two steps are for the reader.
  for (const step of steps) if ('output' in step) while (step.output.at(-1) === '') step.output.pop()
  return { title, steps }
}

export function printTranscript({ title, steps }: Transcript): string {
  const parts = steps.map((step) => {
    if ('prose' in step) return `: ${step.prose}`.trimEnd()
    if ('file' in step) return `${[`= ${step.file}`, ...step.lines.map((line) => `| ${line}`)].join('\n')}\n`
    const input = step.input.map((line) => `< ${line}`)
    return `${[`${step.terminal ? '$tty' : '$'} ${step.command}`, ...input, ...step.output].join('\n')}\n`
  })
  return `# ${title}\n${parts.join('\n')}`
}

/** Words as a shell splits them, with quotes and a backslash, and the variables set before the command. */
export function splitCommand(command: string): { env: Record<string, string>; words: string[] } {
  const words: string[] = []
  for (const [, quoted] of command.matchAll(/((?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+)/g)) {
    words.push(
      (quoted ?? '').replace(
        /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g,
        (_, a, b, c) => a ?? b?.replace(/\\(.)/g, '$1') ?? c,
      ),
    )
  }
  const env: Record<string, string> = {}
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const word = words.shift() as string
    env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1)
  }
  return { env, words }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Names what differs from run to run; `restore` puts the ids back where a command names one. */
export function naming(folder: string, known: () => Record<string, string>) {
  const ids: string[] = []
  return {
    name(text: string): string {
      let named = text.replaceAll(folder, '~')
      for (const [name, value] of Object.entries(known()))
        if (value) named = named.replaceAll(value, `{${name}}`)
      return named
        .replace(uuid, (id) => {
          if (!ids.includes(id)) ids.push(id)
          return `<id ${ids.indexOf(id) + 1}>`
        })
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '<time>')
        .replace(/\d{4}-\d\d-\d\dT\d{6}Z(?:-\d+)?/g, '<backup>')
        .replace(/(<backup> +<time> +)\d+/g, '$1<bytes>')
        .replace(/(?<=\brestored )\d{4}-\d\d-\d\d/g, '<day>')
        .replace(/\b(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}\b/g, '<recovery key>')
        .replace(/"(at|updatedAt|createdAt|pulledAt|storedAt|editedAt|trashedAt)": \d{13}/g, '"$1": <time>')
        .replace(/process \d+/g, 'process <n>')
        .replace(/ by keystead on .*? \(/g, ' by keystead on <host> (')
    },
    restore: (text: string): string =>
      text
        .replace(/<id (\d+)>/g, (whole, index) => ids[Number(index) - 1] ?? whole)
        .replace(/\{([a-z]+\.[A-Za-z]+)\}/g, (whole, name) => known()[name] ?? whole),
  }
}
