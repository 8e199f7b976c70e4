import type { CommandWords, OptionWords, Words } from './tree.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** A completion script: commands, then the options of the command and of all, then files. */
export const completionScript = (shell: Shell, words: Words): string => scripts[shell](words)

const flags = (options: readonly OptionWords[]) => options.flatMap((option) => option.flags)
const withValue = (options: readonly OptionWords[]) => flags(options.filter(({ takesValue }) => takesValue))
const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

const scripts: Record<Shell, (words: Words) => string> = {
  bash: ({ options, commands }) => `# bash completion of keystead: eval "$(keystead completion bash)"
_keystead() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      --) COMPREPLY=(); compopt -o default; return ;;
      ${withValue(options).join('|')}) ((at++)) ;;
      -*) ;;
      *) [[ -n "$command" ]] || command="\${COMP_WORDS[at]}" ;;
    esac
  done
  local own= values=${quote(withValue(options).join(' '))}
  case "$command" in
${commands.map((one) => `    ${one.name}) own=${quote(flags(one.options).join(' '))}; values+=${quote(` ${withValue(one.options).join(' ')}`)} ;;`).join('\n')}
  esac
  if [[ " $values " == *" $before "* ]]; then
    COMPREPLY=(); compopt -o default
  elif [[ -z "$command" && "$word" != -* ]]; then
    COMPREPLY=($(compgen -W ${quote(commands.map(({ name }) => name).join(' '))} -- "$word"))
  elif [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "$own ${flags(options).join(' ')}" -- "$word"))
  else
    COMPREPLY=(); compopt -o default
  fi
}
complete -F _keystead keystead
`,
  zsh: ({ options, commands }) => `#compdef keystead
# zsh completion of keystead: put this in a folder of $fpath as _keystead, or source it after compinit
_keystead() {
  local -a commands everywhere
  commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`).join('\n')}
  )
  everywhere=(
${options
  .flatMap(zshOption)
  .map((line) => `    ${line}`)
  .join('\n')}
  )
  local command at
  for ((at = 2; at < CURRENT; at++)); do
    if [[ -n "\${commands[(r)\${words[at]}:*]}" ]]; then command="\${words[at]}"; break; fi
  done
  case "$command" in
${commands.map(zshCase).join('\n')}
    *)
      _arguments -s "\${everywhere[@]}" '1:command:->command' && return
      [[ $state == command ]] && _describe command commands ;;
  esac
}
if [[ \${funcstack[1]} == _keystead ]]; then _keystead "$@"; else compdef _keystead keystead; fi
`,
  fish: ({ options, commands }) => `# fish completion of keystead: keystead completion fish | source
complete -c keystead -n __fish_use_subcommand -f
${commands.map(({ name, summary }) => `complete -c keystead -n __fish_use_subcommand -f -a ${quote(name)} -d ${quote(summary)}`).join('\n')}
${options.map((option) => fishOption('', option)).join('\n')}
${commands.flatMap(({ name, options: own }) => own.map((option) => fishOption(`-n ${quote(`__fish_seen_subcommand_from ${name}`)} `, option))).join('\n')}
`,
}

function zshOption({ flags: names, takesValue, summary }: OptionWords): string[] {
  const text = summary.replace(/[[\]:]/g, '\\$&')
  return names.map((name) => quote(`*${name}[${text}]${takesValue ? ':value:_files' : ''}`))
}

const zshCase = ({ name, options }: CommandWords): string =>
  `    ${name})\n      _arguments -s "\${everywhere[@]}" ${options.flatMap(zshOption).join(' ')} '*:file:_files' ;;`

function fishOption(condition: string, { flags: names, takesValue, summary }: OptionWords): string {
  const each = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  return `complete -c keystead ${condition}${each.join(' ')}${takesValue ? ' -r' : ''} -d ${quote(summary)}`
}
