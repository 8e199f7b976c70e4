import { ScrollText, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type LogEvent, logEvents } from '../../../shared/sync.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Empty } from '../../components/empty.tsx'
import { Skeleton, SkeletonBar } from '../../components/skeleton.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { eventNames, logWords as words } from '../../words/log.ts'
import { LogList } from './log-list.tsx'
import './log.css'

const any = 'any'
const patience = 120

/** What each sync did, newest first, narrowed by connection, by event and by text. */
export function SyncLog({ connectionId, onClose }: { connectionId: string | null; onClose: () => void }) {
  const { log, places } = useServices()
  const { filter, lines } = useStore(log)
  const known = useStore(places, ({ value }) => value) ?? []
  const [text, setText] = useState('')
  useEffect(() => {
    void log.getState().show({ connectionId, event: null, query: '' })
    return () => log.getState().clear()
  }, [log, connectionId])
  useEffect(() => {
    if (text.trim() === log.getState().filter.query) return
    const timer = setTimeout(() => void log.getState().show({ query: text.trim() }), patience)
    return () => clearTimeout(timer)
  }, [text, log])

  const connections = [
    { value: any, label: words.everyConnection },
    ...known.map(({ id, label }) => ({ value: id, label })),
  ]
  const events = [
    { value: any, label: words.everyEvent },
    ...logEvents.map((event) => ({ value: event, label: eventNames[event] })),
  ]
  return (
    <Dialog
      title={words.title}
      width="sheet"
      onClose={onClose}
      footer={<Button onPress={onClose}>{commonWords.close}</Button>}
    >
      <div className="log-filters">
        <ChoiceField
          label={words.connection}
          value={filter.connectionId ?? any}
          options={connections}
          onChange={(value) => void log.getState().show({ connectionId: value === any ? null : value })}
        />
        <ChoiceField
          label={words.event}
          value={filter.event ?? any}
          options={events}
          onChange={(value) =>
            void log.getState().show({ event: value === any ? null : (value as LogEvent) })
          }
        />
        <div className="log-search">
          <Search size={14} aria-hidden="true" />
          <input
            className="search-input"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            maxLength={200}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      {lines === null ? (
        <LogWaits />
      ) : lines.length === 0 ? (
        <LogEmpty
          onClear={() => {
            setText('')
            void log.getState().show({ connectionId: null, event: null, query: '' })
          }}
        />
      ) : (
        <LogList lines={lines} />
      )}
    </Dialog>
  )
}

function LogWaits() {
  const { log } = useServices()
  const { failure, filter } = useStore(log)
  if (!failure) {
    return (
      <Skeleton className="log-scroll">
        {Array.from({ length: 10 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
          <div key={index} className="log-wait">
            <span className="skeleton log-sign" />
            <span className="skeleton-text">
              <SkeletonBar index={index} />
            </span>
          </div>
        ))}
      </Skeleton>
    )
  }
  const retry = <Button onPress={() => log.getState().show(filter)}>{commonWords.retry}</Button>
  return (
    <Empty title={words.failed} action={retry}>
      {explain(failure).text}
    </Empty>
  )
}

function LogEmpty({ onClear }: { onClear: () => void }) {
  const { log } = useServices()
  const { connectionId, event, query } = useStore(log, (state) => state.filter)
  const icon = <ScrollText size={28} strokeWidth={1.5} />
  if (connectionId === null && event === null && query === '') {
    return (
      <Empty icon={icon} title={words.none}>
        {words.noneHelp}
      </Empty>
    )
  }
  return (
    <Empty icon={icon} title={words.noMatch} action={<Button onPress={onClear}>{words.clear}</Button>}>
      {words.noMatchHelp}
    </Empty>
  )
}
