import { Eye, EyeOff } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import { commonWords } from '../words/common.ts'
import { IconButton } from './icon-button.tsx'
import './field.css'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  name?: string
  type?: 'text' | 'url'
  /** Dots, with a button to show them; kept out of spell checking and completion. */
  secret?: boolean
  multiline?: boolean
  /** Of a field with several lines. */
  rows?: number
  mono?: boolean
  required?: boolean
  readOnly?: boolean
  disabled?: boolean
  autoFocus?: boolean
  placeholder?: string | undefined
  help?: ReactNode
  error?: string | null | undefined
  inputRef?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, secret, multiline, mono, help, error, placeholder, inputRef } = props
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const masked = secret === true && !shown
  const look = `input${mono || (secret && shown) ? ' mono' : ''}${masked && multiline ? ' input-masked' : ''}`
  // On the input itself: the field's own key handlers would keep Escape and the shortcuts from the window.
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const watched = secret ? { onKeyDown: watch, onKeyUp: watch, onBlur: () => setCapsLock(false) } : {}
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isRequired={props.required ?? false}
      isReadOnly={props.readOnly ?? false}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      {...(props.name && { name: props.name })}
      type={masked && !multiline ? 'password' : (props.type ?? 'text')}
    >
      <Label className="field-label">{label}</Label>
      <div className={`field-box${multiline ? ' field-box-multiline' : ''}`}>
        {multiline ? (
          <TextArea
            {...watched}
            className={look}
            rows={props.rows ?? 6}
            {...(placeholder && { placeholder })}
          />
        ) : (
          <Input {...watched} ref={inputRef} className={look} {...(placeholder && { placeholder })} />
        )}
        {secret && (
          <IconButton
            label={shown ? commonWords.hide(label) : commonWords.show(label)}
            onPress={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={16} /> : <Eye size={16} />}
          </IconButton>
        )}
      </div>
      {capsLock && (
        <p className="field-caps" role="status">
          {commonWords.capsLock}
        </p>
      )}
      <FieldError className="field-error">{error}</FieldError>
      {help && !error && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </AriaTextField>
  )
}
