import { useState } from 'react'
import { fileWords } from '../words/file.ts'
import { FileDrop } from './file-drop.tsx'
import { TextField, type TextFieldProps } from './text-field.tsx'

/** What main accepts as one secret. */
const mostCharacters = 1_000_000

/** A tall text that may come from a file: dropped on it, or chosen below it. */
export function FileTextField({ onChange, help, error, ...props }: TextFieldProps) {
  const [from, setFrom] = useState<string | null>(null)
  const [tooBig, setTooBig] = useState(false)

  async function take(file: File) {
    setTooBig(file.size > mostCharacters)
    if (file.size > mostCharacters) return
    onChange(await file.text())
    setFrom(file.name)
  }
  return (
    <FileDrop
      words={fileWords}
      disabled={props.readOnly || props.disabled}
      onFile={(file) => void take(file)}
    >
      <TextField
        {...props}
        onChange={(text) => {
          setFrom(null)
          setTooBig(false)
          onChange(text)
        }}
        help={from ? fileWords.from(from) : help}
        error={tooBig ? fileWords.tooBig : error}
      />
    </FileDrop>
  )
}
