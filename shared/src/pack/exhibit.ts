import { z } from 'zod'
import { actionViewSchema } from '../action/action.ts'
import { challengeSchema } from '../challenge/challenge.ts'
import { decisionSchema } from '../decision/decision.ts'
import { exceptionsSchema } from '../exception/exception.ts'
import { goalViewSchema } from '../goal/goal.ts'
import { indicatorViewSchema } from '../indicator/indicator.ts'
import { issueViewSchema } from '../issue/issue.ts'
import { storyViewSchema } from '../story/story.ts'

/** The last decision about it that is open to everybody; missing in what was frozen before it was shown. */
const decided = {
  decision: decisionSchema
    .pick({ number: true, boardName: true, meetingDay: true, text: true })
    .nullable()
    .optional(),
}

/** Of each record what is read in the room: its own page has more, and what the reader may do there. */
const shownShapes = {
  indicator: indicatorViewSchema
    .pick({
      code: true,
      name: true,
      message: true,
      subtitle: true,
      unit: true,
      decimals: true,
      polarity: true,
      frequency: true,
      latest: true,
      reading: true,
      sentences: true,
      forecast: true,
      stepChanges: true,
      annotations: true,
      chart: true,
      targetText: true,
      points: true,
      benchmarks: true,
      accountabilities: true,
    })
    // What was frozen before stories were shown has none.
    .extend({ story: storyViewSchema.pick({ versions: true }).optional(), ...decided }),
  goal: goalViewSchema
    .pick({
      code: true,
      wording: true,
      sentence: true,
      accountable: true,
      indicators: true,
      plan: true,
    })
    // What was frozen before goals were shown that are not agreed yet says none of it.
    .extend({
      ...goalViewSchema.pick({ state: true, why: true, populationOutcome: true }).partial().shape,
      ...decided,
    }),
  exceptions: exceptionsSchema,
  issue: issueViewSchema.pick({
    number: true,
    title: true,
    state: true,
    severity: true,
    why: true,
    known: true,
  }),
  action: actionViewSchema.pick({
    number: true,
    wording: true,
    title: true,
    agencyName: true,
    dueOn: true,
    state: true,
  }),
  challenge: challengeSchema.pick({
    reference: true,
    question: true,
    because: true,
    state: true,
    from: true,
    to: true,
  }),
} as const

const { indicator, goal, exceptions, issue, action, challenge } = shownShapes
const named = {
  reference: z.string(),
  /** Of a new cut: how many figures and sentences were taken out of it. */
  takenOut: z.number().optional(),
}

/** A record as the reader of a cut saw it when the pack was frozen; null where it was not theirs to see. */
export const exhibitSchema = z.discriminatedUnion('kind', [
  z.object({ ...named, kind: z.literal('indicator'), shown: indicator.nullable() }),
  z.object({ ...named, kind: z.literal('goal'), shown: goal.nullable() }),
  z.object({ ...named, kind: z.literal('exceptions'), shown: exceptions.nullable() }),
  z.object({ ...named, kind: z.literal('issue'), shown: issue.nullable() }),
  z.object({ ...named, kind: z.literal('action'), shown: action.nullable() }),
  z.object({ ...named, kind: z.literal('challenge'), shown: challenge.nullable() }),
])
export type Exhibit = z.infer<typeof exhibitSchema>
export type ShownIndicator = NonNullable<Extract<Exhibit, { kind: 'indicator' }>['shown']>
