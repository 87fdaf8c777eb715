import {
  listPublicationEvents,
  listPublicationLines,
  listPublishableLines,
  listPublishablePeriods,
  listPublications as listRows,
} from '@roundtable/db/queries/publication.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import {
  type PublicationDeed,
  publicationLifecycle,
} from '@roundtable/shared/publication/publication-lifecycle.ts'
import {
  maySignOffPublication,
  preparePublications,
  revokePublications,
  signOffPublications,
} from '@roundtable/shared/publication/publication-rights.ts'
import { refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../base/context.ts'
import { ownPublication } from './sign-off-publication.ts'

/** What is public, what waits to be, and what was; with what this reader may do about each. */
export async function listPublications({ actor, database: { reader } }: ActorContext) {
  const { partnershipId } = actor
  const rows = await listRows(reader, { partnershipId })
  const lines = await listPublicationLines(reader, { partnershipId, ids: rows.map(({ id }) => id) })
  const events = await listPublicationEvents(reader, partnershipId)
  return {
    publications: rows.map(({ preparedByName, signedByName, ...row }) => {
      const isOpen = (deed: PublicationDeed) => isOpenTo(publicationLifecycle, deed, row.state)
      const waits = isOpen('sign-off')
      return {
        ...row,
        lines: lines.flatMap(({ publicationId, name }) => (publicationId === row.id ? [name] : [])),
        fromLabel: periodLabel(row.frequency, row.fromPeriod),
        preparedBy: preparedByName ?? 'not recorded',
        signedBy: signedByName,
        history: events.filter(({ publicationId }) => publicationId === row.id),
        maySignOff: waits && maySignOffPublication(actor, row.preparedBy),
        ownWork:
          waits && signOffPublications.may(actor)
            ? refusedOwnWork(actor, [row.preparedBy], ownPublication)
            : null,
        mayDecline: isOpen('decline') && signOffPublications.may(actor),
        mayWithdraw: isOpen('withdraw') && preparePublications.may(actor),
        mayRevoke: isOpen('revoke') && revokePublications.may(actor),
        mayPrepareAgain: isOpen('prepare-again') && preparePublications.may(actor),
      }
    }),
    mayPrepare: preparePublications.may(actor),
  }
}

/** Live indicators that have figures, with their lines and periods. */
export async function listPublishable({ actor, database: { reader } }: ActorContext) {
  const lines = await listPublishableLines(reader, actor.partnershipId)
  const periods = await listPublishablePeriods(reader, actor.partnershipId)
  const indicators = [...new Map(lines.map((line) => [line.indicatorId, line])).values()]
  return indicators.map(({ indicatorId, code, name, plainEnglish, frequency }) => ({
    code,
    name,
    plainEnglish,
    lines: lines.flatMap((line) =>
      line.indicatorId === indicatorId ? [{ id: line.seriesId, name: line.seriesName }] : [],
    ),
    periods: periods.flatMap((each) =>
      each.indicatorId === indicatorId
        ? [{ start: each.periodStart, label: periodLabel(frequency, each.periodStart) }]
        : [],
    ),
  }))
}
