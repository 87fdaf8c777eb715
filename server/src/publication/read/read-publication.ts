import { listPackedLines, unpackLine } from '@roundtable/db/queries/measurement.queries.ts'
import {
  listPublicationLines,
  type PublicationLineRow,
  type PublicationRow,
} from '@roundtable/db/queries/publication.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { withheld } from '@roundtable/shared/disclosure/disclosure.ts'
import { leavesPartsOpen } from '@roundtable/shared/disclosure/rounded-whole.ts'
import { intervalOf } from '@roundtable/shared/figure/interval.ts'
import type { ActorContext } from '../../base/context.ts'
import { provisionalFigures } from '../../calculation/provisional-figures.ts'
import { discloseFigures, silenceOfCell } from '../../disclosure/disclose-figures.ts'
import { disclosingFor } from '../../disclosure/disclosing.ts'
import type { Disclosing } from '../../disclosure/disclosing-rules.ts'

type Figure = ReturnType<typeof unpackLine>[number] & { symbol?: string | null }
type Line = Pick<PublicationLineRow, 'seriesId' | 'name' | 'kind' | 'dimension'> & {
  figures: readonly Figure[]
}

/** What everybody is told of lines of an indicator, whatever the periods. */
export async function publicLines<L extends Omit<Line, 'figures'>>(
  ctx: ActorContext,
  { indicatorId, unit }: Pick<PublicationRow, 'indicatorId' | 'unit'>,
  lines: readonly L[],
) {
  const { partnershipId } = ctx.actor
  const seriesIds = lines.map(({ seriesId }) => seriesId)
  const packed = await listPackedLines(ctx.database.reader, { partnershipId, seriesIds })
  const disclosing = await disclosingFor(ctx, [indicatorId])
  const shown = lines.map((line) => {
    const of = { indicatorId, seriesId: line.seriesId, unit }
    const figures: readonly Figure[] = discloseFigures(
      disclosing,
      of,
      unpackLine(packed.get(line.seriesId) ?? ''),
    )
    const waiting = new Set(
      figures.flatMap(({ periodStart }) =>
        silenceOfCell(disclosing, { ...of, periodStart }) === 'waiting' ? [periodStart] : [],
      ),
    )
    return { ...line, figures: figures.filter(({ periodStart }) => !waiting.has(periodStart)) }
  })
  return { lines: withoutTellingWholes(shown, stepOf(disclosing, indicatorId)), disclosing }
}

const stepOf = ({ rules, cells }: Disclosing, indicatorId: string): number =>
  rules.roundCountsTo * (cells.get(indicatorId)?.annualisedBy ?? 1)

/** A rounded total goes where it would tell more of its rounded parts than they tell themselves. */
function withoutTellingWholes<L extends Line>(lines: readonly L[], step: number): L[] {
  const whole = lines.find(({ kind }) => kind === 'partnership')
  if (whole === undefined) return [...lines]
  const dimensions = [
    ...new Set(lines.flatMap((line) => (line === whole ? [] : [`${line.kind} ${line.dimension}`]))),
  ]
  const figures = whole.figures.map((figure) => {
    const isTelling = dimensions.some((name) => {
      const parts = lines.filter((line) => line !== whole && `${line.kind} ${line.dimension}` === name)
      const at = parts.map((part) =>
        part.figures.find(({ periodStart }) => periodStart === figure.periodStart),
      )
      return (['numerator', 'denominator', 'value'] as const).some((field) => {
        const amount = field === 'value' && figure.denominator !== null ? null : figure[field]
        return (
          amount !== null &&
          !leavesPartsOpen(
            Number(amount),
            at.map((part) => numberIn(part?.[field])),
            step,
          )
        )
      })
    })
    if (!isTelling) return figure
    if (figure.denominator === null) return withheld(figure, 'hidden')
    return { ...figure, numerator: null, denominator: null }
  })
  return lines.map((line) => (line === whole ? { ...line, figures } : line))
}

const numberIn = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text)

const periodsIn = (text: string): readonly string[] => (text === '' ? [] : text.split(','))

export type PublicLine = Awaited<ReturnType<typeof readPublication>>['lines'][number]
export type PublicPoint = PublicLine['points'][number]

/**
 * A publication as everybody reads it. Of one that shows only the figures there were, nothing appears that was not
 * told when it was prepared: what was corrected since follows, and what was hidden then stays so.
 */
export async function readPublication(ctx: ActorContext, publication: PublicationRow) {
  const { id, fromPeriod, extent, frequency, unit } = publication
  const { partnershipId } = ctx.actor
  const rows = await listPublicationLines(ctx.database.reader, { partnershipId, ids: [id] })
  const { lines } = await publicLines(ctx, publication, rows)
  const isProvisional = await provisionalFigures(ctx)
  return {
    publication,
    lines: lines.map(({ seriesId, name, kind, shownPeriods, hiddenPeriods, figures }) => {
      const shown = periodsIn(shownPeriods)
      const hidden = periodsIn(hiddenPeriods)
      const isCut = ({ periodStart }: Figure) =>
        extent === 'each' || shown.includes(periodStart) || hidden.includes(periodStart)
      return {
        seriesId,
        name,
        isWhole: kind === 'partnership',
        points: figures
          .filter((figure) => figure.periodStart >= fromPeriod && isCut(figure))
          .map((figure) =>
            extent === 'these' && hidden.includes(figure.periodStart) ? withheld(figure, 'hidden') : figure,
          )
          .map((figure) => ({
            ...figure,
            state: isProvisional(seriesId, figure) ? ('provisional' as const) : figure.state,
            symbol: figure.symbol ?? null,
            label: periodLabel(frequency, figure.periodStart),
            interval: intervalOf(figure, unit),
          })),
      }
    }),
  }
}
