import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Opened } from '../ui/opened.tsx'
import { CsvLink } from './csv-link.tsx'

type Ends = { onClose: () => void; onDone: (sentence: string) => void }
export type OnDraft<Step> = {
  agree: (code: string) => void
  step: (step: Step, code: string) => void
}

type Props<Draft, Step> = {
  /** What waits for the board, and what does not any more. */
  waiting: { id: string; title: string; csv: string; drafts: readonly Draft[] }
  past: { className: string; summary: string; drafts: readonly Draft[] }
  list: (drafts: readonly Draft[], of: 'waiting' | 'past', on: OnDraft<Step>) => ReactNode
  agreeing: (drafts: readonly Draft[], ends: Ends) => ReactNode
  stepping: (draft: Draft, step: Step, ends: Ends) => ReactNode
  onDone: (sentence: string) => void
}

type Open<Step> = { codes: readonly string[] } | { code: string; step: Step }

/** Drafts that wait for the board, agreed one by one or all at once, then what was declined or has ended. */
export function DraftSections<Draft extends { code: string; deeds: readonly string[] }, Step>({
  waiting,
  past,
  list,
  agreeing,
  stepping,
  onDone,
}: Props<Draft, Step>) {
  const [open, setOpen] = useState<Open<Step> | null>(null)
  const mine = waiting.drafts.filter(({ deeds }) => deeds.includes('agree')).map(({ code }) => code)
  const ends: Ends = {
    onClose: () => setOpen(null),
    onDone: (sentence) => {
      setOpen(null)
      onDone(sentence)
    },
  }
  const on: OnDraft<Step> = {
    agree: (code) => setOpen({ codes: [code] }),
    step: (step, code) => setOpen({ step, code }),
  }
  const stepped =
    open !== null && 'code' in open
      ? [...waiting.drafts, ...past.drafts].find(({ code }) => code === open.code)
      : undefined
  return (
    <>
      {waiting.drafts.length > 0 && (
        <section aria-labelledby={waiting.id}>
          <div className="section-head">
            <h2 id={waiting.id}>{waiting.title}</h2>
            <span className="button-row">
              <CsvLink href={waiting.csv} />
              {mine.length > 1 && (
                <Button look="primary" onClick={() => setOpen({ codes: mine })}>
                  Agree all {mine.length}
                </Button>
              )}
            </span>
          </div>
          {list(waiting.drafts, 'waiting', on)}
        </section>
      )}
      {past.drafts.length > 0 && (
        <Opened id="past" className={past.className} summary={past.summary}>
          {list(past.drafts, 'past', on)}
        </Opened>
      )}
      {open !== null &&
        'codes' in open &&
        agreeing(
          waiting.drafts.filter(({ code }) => open.codes.includes(code)),
          ends,
        )}
      {open !== null && 'step' in open && stepped !== undefined && stepping(stepped, open.step, ends)}
    </>
  )
}
