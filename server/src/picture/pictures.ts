import { DomainError } from '@roundtable/shared/base/errors.ts'
import { questionsOf } from '@roundtable/shared/goal/goal-questions.ts'
import { indicatorPicture } from '@roundtable/shared/picture/indicator-picture.ts'
import type { PictureName } from '@roundtable/shared/picture/picture-filter.ts'
import { type PictureQuery, pictureQueries } from '@roundtable/shared/picture/picture-query.ts'
import { mostRows, rowsPicture } from '@roundtable/shared/picture/rows-picture.ts'
import type { Picture } from '@roundtable/shared/picture/shape.ts'
import type { Right } from '@roundtable/shared/right-table/rights.ts'
import { countRows, filterGoals } from '@roundtable/shared/scorecard/scorecard-filter.ts'
import { orderRows, scorecardOrder } from '@roundtable/shared/scorecard/scorecard-order.ts'
import type { ZodType, z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { changedCodes } from '../change/changed-codes.ts'
import { badAddress } from '../download/document/export-refusal.ts'
import { getGoal } from '../goal/get-goal.ts'
import { getIndicator } from '../indicator/page/get-indicator.ts'
import { getScorecard } from '../scorecard/get-scorecard.ts'

export type OpenedPicture = {
  partnership: string
  asAt?: string | undefined
  /** What it shows, as its file is named. */
  about: string
  /** What the asker’s page shows, from the same reading. */
  draw: (ctx: ActorContext) => Promise<Picture>
}
type PictureOf = { name: PictureName; right: Right; open: (query: unknown) => OpenedPicture }

type Definition<Query extends ZodType<{ partnership: string; asAt?: string | undefined }>> = {
  name: PictureName
  right: Right
  query: Query
  about: (query: z.output<Query>) => string
  draw: (ctx: ActorContext, query: z.output<Query>) => Promise<Picture>
}

function picture<Query extends ZodType<{ partnership: string; asAt?: string | undefined }>>({
  name,
  right,
  query,
  about,
  draw,
}: Definition<Query>): PictureOf {
  return {
    ...{ name, right },
    open(given) {
      const parsed = query.safeParse(given)
      if (!parsed.success) throw badAddress(parsed.error)
      const { partnership, asAt } = parsed.data
      return { partnership, asAt, about: about(parsed.data), draw: (ctx) => draw(ctx, parsed.data) }
    },
  }
}

/** Every page that is given away as a picture, each with the right its page takes. */
export const pictures: readonly PictureOf[] = [
  picture({
    name: 'indicator',
    right: 'see published figures',
    query: pictureQueries.indicator,
    about: ({ indicator }) => indicator,
    draw: drawIndicator,
  }),
  picture({
    name: 'scorecard',
    right: 'see published figures',
    query: pictureQueries.scorecard,
    about: () => 'scorecard',
    draw: drawScorecard,
  }),
  picture({
    name: 'goal',
    right: 'see goals',
    query: pictureQueries.goal,
    about: ({ goal }) => `goal-${goal}`,
    draw: drawGoal,
  }),
]

async function drawIndicator(ctx: ActorContext, query: PictureQuery<'indicator'>): Promise<Picture> {
  const { indicator, series, ...asked } = query
  const of = { code: indicator, ...(series === undefined ? {} : { seriesId: series }) }
  return indicatorPicture(await getIndicator(ctx, of), asked, ctx.membership.name)
}

async function drawScorecard(ctx: ActorContext, query: PictureQuery<'scorecard'>): Promise<Picture> {
  const view = await getScorecard(ctx)
  const goals = filterGoals(view.goals, query, await changedCodes(ctx, query.changedSince))
  const [shown, all] = [countRows(goals), countRows(view.goals)]
  assertFits(shown)
  const order = scorecardOrder(query.sort)
  return rowsPicture({
    ...{ title: view.headline, lead: view.summary, partnership: ctx.membership.name },
    sections:
      order === null
        ? goals.map(({ code, wording, rows }) => ({ heading: `${code}. ${wording}`, rows }))
        : [{ heading: 'All goals in one order', rows: orderRows(goals, order).map(({ row }) => row) }],
    ...(shown === all ? {} : { shown: `${shown} of ${all} headline indicators, as they were chosen.` }),
    ...{ asAt: view.asAt, marking: view.marking },
  })
}

async function drawGoal(ctx: ActorContext, { goal }: PictureQuery<'goal'>): Promise<Picture> {
  const view = await getGoal(ctx, { code: goal })
  assertFits(view.indicators.length)
  return rowsPicture({
    ...{ title: view.wording, lead: view.sentence, partnership: ctx.membership.name },
    sections: questionsOf(view.indicators).map(({ word, rows }) => ({ heading: word, rows })),
    ...{ asAt: ctx.now(), marking: ctx.membership.marking },
  })
}

function assertFits(rows: number): void {
  if (rows <= mostRows) return
  throw new DomainError(
    'rule',
    `A picture holds ${mostRows} indicators, and these are ${rows}: choose fewer by the filters of the page.`,
  )
}
