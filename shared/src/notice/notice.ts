import { z } from 'zod'
import { filterShape } from '../base/filter-schema.ts'
import { idSchema } from '../base/ids.ts'
import { noticeChannels } from '../lifecycle/life-notice.ts'
import { recordPageSchema } from '../lifecycle/record-page-schema.ts'
import { jobNames } from './job-words.ts'
import { noticeFilter } from './notice-filter.ts'
import { noticeKinds } from './notices.ts'

export const noticeFilterSchema = z.strictObject({
  ...filterShape(noticeFilter),
  page: z.number().int().min(1).max(100_000).default(1),
})
export const noticePageSchema = z.object({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  /** Neither read nor settled, whatever the filter. */
  unread: z.number(),
  notices: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(noticeKinds),
      title: z.string(),
      sentence: z.string(),
      /** Why, as it was typed, where that is told. */
      reason: z.string().nullable(),
      /** The page it leads to for this reader, and what it is of there. */
      page: recordPageSchema,
      createdAt: z.string(),
      readAt: z.string().nullable(),
      /** A later act has answered it. */
      settled: z.boolean(),
    }),
  ),
})

/** Some of the reader's own notices, or every one of them. */
export const markNoticesReadSchema = z.strictObject({ ids: z.array(idSchema).min(1).max(200).nullable() })
export const noticesReadSchema = z.object({ marked: z.number(), unread: z.number() })

const channelsSchema = z.array(z.strictObject({ kind: z.enum(noticeKinds), channel: z.enum(noticeChannels) }))
export const noticePreferencesSchema = z.object({
  /** False where this server sends no mail: then every notice stands in the app only. */
  mailed: z.boolean(),
  email: z.string(),
  channels: channelsSchema,
})
export const saveNoticePreferencesSchema = z.strictObject({
  channels: channelsSchema.min(1).max(noticeKinds.length),
})

export const calendarFeedSchema = z.object({ createdAt: z.string().nullable() })
/** The address leaves the server once, in the answer to this act. */
export const renewedCalendarFeedSchema = z.object({ address: z.string(), createdAt: z.string() })

export const jobsSchema = z.object({
  jobs: z.array(
    z.object({
      name: z.enum(jobNames),
      what: z.string(),
      often: z.string(),
      running: z.boolean(),
      lastStartedAt: z.string().nullable(),
      lastEndedAt: z.string().nullable(),
      lastOutcome: z.enum(['done', 'failed']).nullable(),
      lastFailedAt: z.string().nullable(),
      failures: z.number(),
      nextRunAt: z.string(),
    }),
  ),
  mails: z.object({
    mailed: z.boolean(),
    waiting: z.number(),
    /** Of the last seven days, as the two below. */
    sent: z.number(),
    dropped: z.number(),
    failed: z.number(),
    troubled: z.array(
      z.object({
        id: z.string(),
        person: z.string(),
        attempts: z.number(),
        /** Null where it was given up. */
        nextAttemptAt: z.string().nullable(),
      }),
    ),
  }),
  holidaysKnownUntil: z.string(),
})
