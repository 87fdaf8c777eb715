import { publicationExtentWord } from '@roundtable/shared/publication/publication-form.ts'
import { publicationStateWord } from '@roundtable/shared/publication/publication-lifecycle.ts'
import { counted, dayOf, listed } from '../../base/format.ts'
import { previewAddress, publicAddress } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Opened } from '../../ui/opened.tsx'

export type Publication = Outputs['publication']['list']['publications'][number]
export type PublicationAct = 'sign-off' | 'decline' | 'withdraw' | 'prepare-again' | 'revoke'
type Props = { publications: readonly Publication[]; onAct: (id: string, act: PublicationAct) => void }

const isCurrent = ({ state }: Publication) => state === 'prepared' || state === 'public'

/** What waits for sign-off and what is public; what was, folded away. */
export function PublicationList({ publications, onAct }: Props) {
  const ended = publications.filter((each) => !isCurrent(each))
  const item = (each: Publication) => <PublicationItem key={each.id} publication={each} onAct={onAct} />
  return (
    <>
      <ul className="publications">{publications.filter(isCurrent).map(item)}</ul>
      {ended.length > 0 && (
        <Opened id="ended" summary={`${counted(ended.length, 'publication')} not public any more, or never`}>
          <ul className="publications">{ended.map(item)}</ul>
        </Opened>
      )}
    </>
  )
}

type ItemProps = { publication: Publication; onAct: Props['onAct'] }
function PublicationItem({ publication, onAct }: ItemProps) {
  const partnership = usePartnership()
  const { id, code, name, title, words, lines, state, fromLabel, extent, history, ownWork } = publication
  const acts: readonly (readonly [PublicationAct, string, boolean])[] = [
    ['sign-off', 'Sign off', publication.maySignOff],
    ['decline', 'Decline', publication.mayDecline],
    ['withdraw', 'Withdraw', publication.mayWithdraw],
    ['prepare-again', 'Prepare again', publication.mayPrepareAgain],
    ['revoke', 'Revoke', publication.mayRevoke],
  ]
  return (
    <li className="publication">
      <div className="publication-head">
        <h2>{title}</h2>
        <span className={state === 'public' ? 'tag tag-done' : 'tag'}>{publicationStateWord(state)}</span>
        <span className="button-row">
          {acts.map(
            ([act, word, may]) =>
              may && (
                <Button key={act} look="quiet" onClick={() => onAct(id, act)}>
                  {word}
                  <span className="unseen"> {title}</span>
                </Button>
              ),
          )}
        </span>
      </div>
      <p>{words}</p>
      <p className="small quiet">
        {name} ({code}), {listed(lines)}, from {fromLabel}. {publicationExtentWord(extent)}.
      </p>
      <p>
        {state === 'public' && (
          <>
            <a href={publicAddress(partnership, code)}>Public page</a> ·{' '}
          </>
        )}
        <a href={previewAddress(partnership, id)}>
          {state === 'prepared' ? 'As everybody would read it' : 'As it would read today'}
          <span className="unseen">: {title}</span>
        </a>
      </p>
      {ownWork !== null && <p className="small quiet">{ownWork}</p>}
      <Opened id={id} summary="History">
        <ul className="publication-history">
          {history.map(({ at, by, summary, reason }) => (
            <li key={`${at}${summary}`}>
              {dayOf(at)}, {by}: {summary}
              {reason !== null && <> “{reason}”</>}
            </li>
          ))}
          {publication.meeting !== null && <li>Decided at: {publication.meeting}</li>}
        </ul>
      </Opened>
    </li>
  )
}
