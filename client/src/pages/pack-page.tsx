import { cutAgainSentence } from '@roundtable/shared/pack/cut-again-words.ts'
import type { PackView } from '@roundtable/shared/pack/pack.ts'
import { packStateWord } from '@roundtable/shared/pack/pack-lifecycle.ts'
import { packAudienceWord } from '@roundtable/shared/pack/pack-rights.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useAsAt } from '../base/as-at.ts'
import { packName } from '../base/device/pack-name.ts'
import { counted, formatDay, formatMoment } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { CutAgainDialog, FreezePackDialog, UnfreezePackDialog } from '../features/pack/freeze-dialogs.tsx'
import { PackItem } from '../features/pack/pack-item.tsx'
import { useDeviceCopy, useForgotten } from '../features/pack/use-pack-cut.ts'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/pack/pack.css'
import { ToMeeting } from '../features/meeting/to-meeting.tsx'
import { PaperPdf } from '../features/rendition/paper-pdf.tsx'
import { MeetingCrumbs } from './meeting-crumbs.tsx'

const isCount = (text: string | undefined): text is string =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text)

/** What was read at a meeting, as it was frozen for this reader. */
export function PackPage() {
  const { number = '' } = useParams({ strict: false })
  const [{ version }] = useViewState()
  const ref = {
    number: isCount(number) ? Number(number) : 1_000_000,
    ...(isCount(version) ? { version: Number(version) } : {}),
  }
  const pack = useQuery(useProcedures().pack.get.queryOptions(ref))
  // The newest is what is presented: it is there also where the network is not.
  const name = packName(usePartnership(), ref.number, 'own')
  useDeviceCopy(name, ref.version === undefined ? pack : { ...pack, data: undefined })
  useForgotten(name, ref.version === undefined ? pack.error : null)
  return (
    <QueryStates
      query={pack}
      skeleton={<PageSkeleton />}
      {...(isCount(number) && { instead: <ToMeeting number={number} /> })}
    >
      {(data) => <Pack key={`${data.id} ${data.steps}`} pack={data} reference={ref} />}
    </QueryStates>
  )
}

type Ref = { number: number; version?: number }
const forTheBoard = { beside: 'It holds the restricted items: it is for the board alone.' }

function Pack({ pack, reference }: { pack: PackView; reference: Ref }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<'freeze' | 'cut' | 'unfreeze'>()
  const { content, version, state, versions, reason } = pack
  const isNow = useAsAt() === null
  return (
    <>
      <PageHeader
        printed="upright"
        title={`Pack: ${content.board}, ${formatDay(content.day)}`}
        crumbs={<MeetingCrumbs number={content.number} here="Pack" />}
        lead={`${content.startsAt} to ${content.endsAt}, ${content.place}. Figures as at ${formatMoment(content.moment)}.`}
      />
      {done}
      {!pack.isWhole && (
        <Message tone="problem">
          What is stored is not what was frozen: something of it was altered in the database. Do not rely on
          it, and tell whoever runs Roundtable.
        </Message>
      )}
      {state === 'unfrozen' && (
        <Message>
          This version was taken back. It stays readable as it was.
          <Why label="Why" told={versions.find((each) => each.version === version)?.takenBackWhy ?? null} />
        </Message>
      )}
      {content.cutAgain !== undefined && <Message>{cutAgainSentence(content.cutAgain)}</Message>}
      {pack.cutAgainFor.length > 0 && isNow && (
        <Message>
          What may be read of it has changed since it was frozen: it is closed to{' '}
          {pack.cutAgainFor.map(packAudienceWord).join(', and to ')}. A new cut of it can be made for them,
          without what is hidden from them now.
        </Message>
      )}
      {state === 'superseded' && <Message>A later version followed: it is listed at the foot.</Message>}
      {reason !== null && reason !== '' && <p>Why this version: {reason}</p>}
      {isNow && (pack.mayFreeze || pack.cutAgainFor.length > 0 || pack.mayUnfreeze || pack.mayShare) && (
        <div className="button-row unprinted">
          {pack.mayFreeze && <Button onClick={() => setOpen('freeze')}>Freeze a supplement</Button>}
          {pack.cutAgainFor.length > 0 && <Button onClick={() => setOpen('cut')}>Make a new cut</Button>}
          {pack.mayUnfreeze && <Button onClick={() => setOpen('unfreeze')}>Unfreeze</Button>}
          {pack.mayShare && (
            <Link to={paths.grants} params={{ partnership }}>
              Share with an observer
            </Link>
          )}
        </div>
      )}
      {pack.isWhole && (
        <PaperPdf
          reference={{ kind: 'pack', ...reference }}
          name="the pack"
          {...(pack.audience === 'restricted' ? forTheBoard : {})}
        />
      )}
      <Since reference={reference} />
      {content.items.map((item) => (
        <PackItem key={item.place} item={item} content={content} />
      ))}
      <section aria-labelledby="kept-title">
        <div className="section-head">
          <h2 id="kept-title">How it is kept</h2>
        </div>
        <p>
          Version {version} for {packAudienceWord(pack.audience)}, frozen by {pack.frozenBy} on{' '}
          {formatMoment(pack.frozenAt)}.
          {pack.removed === 0
            ? ''
            : ` ${counted(pack.removed, 'text was', 'texts were')} blacked out since; the rest still verifies.`}
        </p>
        <p className="small pack-hash">SHA-256 of what is stored: {pack.sha256}</p>
        {versions.length > 1 && (
          <ul>
            {versions.map((each) => (
              <li key={each.version}>
                <Link
                  to={paths.pack}
                  params={{ partnership, number: String(content.number) }}
                  search={{ version: String(each.version) }}
                >
                  Version {each.version}
                </Link>
                {each.cutOf !== null &&
                  `, a new cut of version ${each.cutOf} for whoever that one is closed to`}
                , {packStateWord(each.state).toLowerCase()}, {each.frozenBy}, {formatMoment(each.frozenAt)}
                <Why
                  label={each.cutOf === null ? 'Why it was frozen' : 'Why it was made'}
                  told={each.reason}
                />
                <Why label="Why it was taken back" told={each.takenBackWhy} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {open === 'freeze' && (
        <FreezePackDialog
          meetingId={pack.meetingId}
          version={versions.find(({ cutOf }) => cutOf === null)?.version ?? version}
          {...ends}
        />
      )}
      {open === 'cut' && <CutAgainDialog pack={pack} {...ends} />}
      {open === 'unfreeze' && <UnfreezePackDialog pack={pack} {...ends} />}
    </>
  )
}

function Why({ label, told }: { label: string; told: string | null }) {
  if (told === null || told === '') return null
  return (
    <span className="second-line">
      {label}: {told}
    </span>
  )
}

/** Figures that read otherwise today: told beside what was frozen, never in its place. */
function Since({ reference }: { reference: Ref }) {
  const changes = useQuery(useProcedures().pack.changes.queryOptions(reference))
  if (changes.data === undefined || changes.data.length === 0) return null
  return (
    <section aria-labelledby="since-title">
      <div className="section-head">
        <h2 id="since-title">Changed since it was frozen</h2>
      </div>
      <ul>
        {changes.data.map(({ code, name, period, was, now }) => (
          <li key={`${code} ${period}`}>
            {code} {name}, {period}: the pack shows {was}, today it reads {now}.
          </li>
        ))}
      </ul>
    </section>
  )
}
