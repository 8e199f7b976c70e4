import { ScanSearch, ShieldCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { Skeleton, SkeletonBar, SkeletonRows } from '../../components/skeleton.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { byReason } from '../../state/findings.ts'
import { attentionWords as words } from '../../words/attention.ts'
import { commonWords } from '../../words/common.ts'
import { whereIsWords } from '../../words/where-is.ts'
import { AttentionFilters } from './attention-filters.tsx'
import { FindingGroup } from './finding-group.tsx'
import './attention.css'

/** Everything that asks for attention, by why, each with what to do next. */
export function AttentionPane({ onOpen }: { onOpen: () => void }) {
  const { dialog, findings: store } = useServices()
  const counts = useStore(store, (state) => state.counts)
  useEffect(() => {
    void store.getState().show({})
    return () => store.getState().leave()
  }, [store])
  return (
    <main className="pane list" aria-label={words.title}>
      <header className="list-head">
        <div className="list-title">
          <h2>{words.title}</h2>
          <p className="list-subline" role="status">
            {counts ? words.all(counts.total) : words.reading}
          </p>
        </div>
        <Button icon={<ScanSearch size={14} />} onPress={() => dialog.getState().show({ kind: 'where-is' })}>
          {whereIsWords.open}
        </Button>
      </header>
      <AttentionFilters />
      <div className="attention-scroll">
        <Content onOpen={onOpen} />
      </div>
    </main>
  )
}

function Content({ onOpen }: { onOpen: () => void }) {
  const { findings: store } = useServices()
  const { counts, findings, cursor, failure, filter } = useStore(store)
  if (failure && counts === null) {
    const retry = <Button onPress={() => store.getState().again()}>{commonWords.retry}</Button>
    return (
      <Empty title={words.failed} action={retry}>
        {explain(failure).text}
      </Empty>
    )
  }
  if (counts === null) {
    return (
      <Skeleton>
        {[3, 4].map((rows) => (
          <div key={rows} className="attention-wait">
            <SkeletonBar tall width={24} />
            <SkeletonRows two tile count={rows} />
          </div>
        ))}
      </Skeleton>
    )
  }
  if (findings.length === 0) {
    const narrowed = Object.keys(filter).length > 0
    const icon = <ShieldCheck size={40} strokeWidth={1.25} />
    const all = <Button onPress={() => store.getState().show({})}>{words.showAll}</Button>
    return (
      <div className="attention-well">
        <Empty icon={icon} title={narrowed ? words.wellHere : words.well} action={narrowed ? all : undefined}>
          {narrowed ? words.wellHereHelp : words.wellHelp}
        </Empty>
      </div>
    )
  }
  return (
    <>
      {byReason(findings).map(({ reason, found }) => (
        <FindingGroup
          key={reason}
          reason={reason}
          found={found}
          count={counts.byReason[reason] ?? found.length}
          onOpen={onOpen}
        />
      ))}
      {cursor !== null && <More key={cursor} />}
    </>
  )
}

/** Fetches what follows once the end of what is there comes into sight; whoever uses the keyboard presses it. */
function More() {
  const { findings: store } = useServices()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const sight = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) void store.getState().more()
    })
    if (end.current) sight.observe(end.current)
    return () => sight.disconnect()
  }, [store])
  return (
    <div ref={end}>
      <Button wide tone="ghost" onPress={() => store.getState().more()}>
        {words.more}
      </Button>
    </div>
  )
}
