import { z } from 'zod'
import { fromPeriodMissing, longestReason } from '../base/form.ts'
import { codeSchema, dayField, idSchema, limitedText } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { daysUnclear } from './schedule-form.ts'

const ruleSchema = z.object({
  id: z.string(),
  fromPeriod: z.string(),
  fromLabel: z.string(),
  dueDays: z.number(),
  graceDays: z.number(),
  deputy: z.string().nullable(),
  by: z.string(),
  at: z.string(),
})
/** A rule that gave way to another one for the same figures was not ended by anybody. */
export const pastRules = ['ended', 'declined', 'replaced'] as const
const pastRuleSchema = ruleSchema.extend({
  became: z.enum(pastRules),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  /** Null where it was not asked for, or was replaced. */
  reason: z.string().nullable(),
})
export const scheduleListSchema = z.object({
  mayAgree: z.boolean(),
  rows: z.array(
    z.object({
      agencyCode: z.string(),
      agencyName: z.string(),
      indicatorCode: z.string(),
      indicatorName: z.string(),
      frequency: z.enum(frequencies),
      /** What holds for the period that is open now. */
      dueDays: z.number(),
      graceDays: z.number(),
      deputy: z.string().nullable(),
      usual: z.boolean(),
      /** Set for later periods, and what the agency proposes. */
      coming: z.array(ruleSchema),
      proposed: z.array(ruleSchema),
      inForceId: z.string().nullable(),
      /** What held before, and proposals that were declined. */
      past: z.array(pastRuleSchema),
    }),
  ),
  /** Who could be a deputy, by agency. */
  members: z.array(z.object({ memberId: z.string(), name: z.string(), agencyCode: z.string() })),
  /** The periods a change can begin with. */
  periods: z.array(z.object({ frequency: z.enum(frequencies), periodStart: z.string(), label: z.string() })),
})
export const setScheduleSchema = z.strictObject({
  agencyCode: codeSchema,
  indicatorCodes: z.array(codeSchema).min(1).max(500),
  fromPeriod: dayField(fromPeriodMissing),
  dueDays: z.int(daysUnclear('dueDays')),
  graceDays: z.int(daysUnclear('graceDays')),
  deputyMemberId: idSchema.nullable(),
})
export const scheduleRefSchema = z.strictObject({ id: idSchema })
export const endScheduleSchema = scheduleRefSchema.extend({ reason: limitedText(longestReason) })
export const scheduleSetSchema = z.object({ state: z.enum(['proposed', 'agreed']), count: z.number() })
