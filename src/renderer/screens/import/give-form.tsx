import { FileKey2 } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import type { LocalOrganization } from '../../../shared/connection.ts'
import type { CsvMapping, ImportSource, ImportTarget } from '../../../shared/import.ts'
import type { ImportFormat } from '../../../shared/import-format.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { commonWords } from '../../words/common.ts'
import { importWords as words } from '../../words/import.ts'
import { CsvColumns } from './csv-columns.tsx'
import { NameFormat } from './name-format.tsx'
import { type Given, readFile } from './use-import.ts'

interface GiveFormProps {
  id: string
  sources: readonly ImportSource[]
  working: boolean
  onNamed: (at: number, format: ImportFormat) => void
  onGiven: (given: Given) => void
}

/** What the files need before they can be read: a password, what a table's columns are, and where things go. */
export function GiveForm({ id, sources, working, onNamed, onGiven }: GiveFormProps) {
  const services = useServices()
  const [locals, setLocals] = useState<readonly LocalOrganization[]>([])
  const [where, setWhere] = useState('new')
  const [name, setName] = useState<string>(words.firstName)
  const [password, setPassword] = useState('')
  const [keyFile, setKeyFile] = useState<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>(null)
  const [mapping, setMapping] = useState<CsvMapping | null>(
    sources.find(({ csv }) => csv)?.csv?.guess ?? null,
  )
  const [tried, setTried] = useState(false)
  const locked = sources.some(({ needsPassword }) => needsPassword !== 'nothing')
  const onlySsh = sources.every(
    ({ needsPassword, format }) => needsPassword === 'nothing' || format === 'ssh',
  )
  const withKeyFile = sources.some(({ needsPassword }) => needsPassword === 'password-or-key-file')
  const table = sources.find(({ csv }) => csv)?.csv

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    services.client.call('local.list').then(
      (found) => {
        setLocals(found)
        if (found[0]) setWhere(found[0].scopeId)
        // What had the focus is gone with the step before; nothing else is asked for first.
        if (!locked) document.querySelector<HTMLElement>(`[form="${id}"]`)?.focus()
      },
      (thrown: unknown) => report(services, thrown),
    )
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (working || sources.some(({ format }) => format === null)) return
    if (where.length < 10 && name.trim() === '') return
    const target: ImportTarget =
      where === 'new'
        ? { organization: name }
        : where === 'groups'
          ? { perGroup: true, otherwise: name }
          : { scopeId: where }
    const blank = password === '' && keyFile !== null
    onGiven({
      target,
      ...(locked && !blank && { password }),
      ...(keyFile && { keyFile: keyFile.bytes }),
      ...(mapping && { mapping }),
    })
  }
  const passwordField = (
    <TextField
      label={onlySsh ? words.sshPassword : words.password}
      help={onlySsh ? words.sshPasswordHelp : undefined}
      secret
      autoFocus
      readOnly={working}
      value={password}
      onChange={setPassword}
    />
  )
  return (
    <form id={id} className="import-form" onSubmit={submit} noValidate>
      <ul className="import-sources">
        {sources.map((source) => (
          <li key={source.path ?? source.name} className="import-source">
            <FileKey2 size={18} aria-hidden="true" />
            <span className="import-source-text">
              <bdi className="import-source-name">{source.name}</bdi>
              <span className="quiet">{source.format === null ? words.unknown : source.label}</span>
            </span>
          </li>
        ))}
      </ul>
      {sources.map(
        ({ name: file, format, path }, at) =>
          format === null && (
            <NameFormat
              key={path ?? file}
              file={file}
              disabled={working}
              error={tried ? commonWords.required : null}
              onNamed={(chosen) => onNamed(at, chosen)}
            />
          ),
      )}
      {locked &&
        (withKeyFile ? (
          <FileDrop
            words={{
              drop: keyFile ? `${words.keyFile}: ${keyFile.name}.` : words.keyFileDrop,
              choose: words.keyFileChoose,
            }}
            disabled={working}
            onFile={(file) => void readFile(file).then(setKeyFile)}
          >
            {passwordField}
          </FileDrop>
        ) : (
          passwordField
        ))}
      {table && mapping && <CsvColumns headers={table.headers} mapping={mapping} onChange={setMapping} />}
      <ChoiceField
        label={words.target}
        value={where}
        disabled={working}
        options={[
          ...locals.map(({ scopeId, name: label }) => ({ value: scopeId, label })),
          { value: 'new', label: words.newOne },
          { value: 'groups', label: words.perGroup },
        ]}
        onChange={setWhere}
      />
      {(where === 'new' || where === 'groups') && (
        <TextField
          label={where === 'new' ? words.newName : words.otherwise}
          required
          readOnly={working}
          value={name}
          onChange={setName}
          error={name.trim() === '' ? commonWords.required : null}
        />
      )}
    </form>
  )
}
