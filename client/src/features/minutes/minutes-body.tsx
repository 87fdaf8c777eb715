import type { MinutesSection, MinutesSentenceView, MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { counted, formatMoment } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import './minutes.css'

export type OnSentence = {
  what: 'edit' | 'comment' | 'correct' | 'add'
  sentence: MinutesSentenceView | null
  section: MinutesSection
}
type Props = { minutes: MinutesView; onSentence: (asked: OnSentence) => void }

/** The minutes as a document: who was there, then item by item; beside each sentence what can be done with it. */
export function MinutesBody({ minutes, onSentence }: Props) {
  const can = (deed: 'edit' | 'comment' | 'correct') => minutes.can.includes(deed)
  return (
    <article className="minutes" aria-label="Minutes">
      {minutes.sections.map((section) => (
        <section key={section.itemId ?? 'start'} aria-labelledby={`minutes-${section.itemId ?? 'start'}`}>
          <h2 id={`minutes-${section.itemId ?? 'start'}`}>
            {section.place === null ? '' : `${section.place}. `}
            {section.title}
          </h2>
          {section.lead !== '' && <p className="second-line">{section.lead}</p>}
          {section.restricted && (
            <p className="minutes-restricted">
              <strong>Restricted.</strong> Only in the minutes of who may read the item.
            </p>
          )}
          {section.sentences.map((sentence) => (
            <Sentence
              key={sentence.line}
              sentence={sentence}
              can={can}
              onAsked={(what) => onSentence({ what, sentence, section })}
            />
          ))}
          {can('edit') && (
            <p className="unprinted">
              <Button look="quiet" onClick={() => onSentence({ what: 'add', sentence: null, section })}>
                Add a sentence<span className="unseen">: {section.title}</span>
              </Button>
            </p>
          )}
        </section>
      ))}
    </article>
  )
}

type SentenceProps = {
  sentence: MinutesSentenceView
  can: (deed: 'edit' | 'comment' | 'correct') => boolean
  onAsked: (what: 'edit' | 'comment' | 'correct') => void
}

const words = { edit: 'Edit', comment: 'Comment', correct: 'Correct' } as const
const deeds = ['edit', 'comment', 'correct'] as const

function Sentence({ sentence, can, onAsked }: SentenceProps) {
  const { kind, text, edited, recordSays, comments, corrections } = sentence
  return (
    <div className={`minutes-sentence minutes-${kind}`}>
      <p>{text}</p>
      {corrections.map(({ id, text: said, by, at }) => (
        <p key={id} className="minutes-correction">
          <strong>Corrected:</strong> {said}{' '}
          <span className="small quiet">
            {by}, {formatMoment(at)}
          </span>
        </p>
      ))}
      {recordSays !== null && (
        <p className="minutes-since">
          <strong>The record says since:</strong> {recordSays}
        </p>
      )}
      {edited !== null && (
        <p className="second-line unprinted">
          Edited by {edited.by}, {formatMoment(edited.at)}
        </p>
      )}
      {comments.length > 0 && (
        <details className="minutes-comments unprinted" open>
          <summary>{counted(comments.length, 'comment')}</summary>
          <ul>
            {comments.map(({ id, text: said, by, at }) => (
              <li key={id}>
                {said}{' '}
                <span className="small quiet">
                  {by}, {formatMoment(at)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="minutes-deeds unprinted">
        {deeds.filter(can).map((deed) => (
          <Button key={deed} look="quiet" onClick={() => onAsked(deed)}>
            {words[deed]}
            <span className="unseen">: {text}</span>
          </Button>
        ))}
      </p>
    </div>
  )
}
