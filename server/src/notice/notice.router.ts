import {
  calendarFeedSchema,
  jobsSchema,
  markNoticesReadSchema,
  noticeFilterSchema,
  noticePageSchema,
  noticePreferencesSchema,
  noticesReadSchema,
  renewedCalendarFeedSchema,
  saveNoticePreferencesSchema,
} from '@roundtable/shared/notice/notice.ts'
import { procedure, router } from '../base/trpc.ts'
import { getNoticePreferences } from './get-notice-preferences.ts'
import { listJobs } from './list-jobs.ts'
import { listNotices } from './list-notices.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { renewCalendarFeed } from './renew-calendar-feed.ts'
import { getCalendarFeed, revokeCalendarFeed } from './revoke-calendar-feed.ts'
import { saveNoticePreferences } from './save-notice-preferences.ts'

export const noticeRouter = router({
  list: procedure('be signed in', { onlyNow: 'it is about the reader' })
    .input(noticeFilterSchema)
    .output(noticePageSchema)
    .query(({ ctx, input }) => listNotices(ctx, input)),
  markRead: procedure('be signed in')
    .input(markNoticesReadSchema)
    .output(noticesReadSchema)
    .mutation(({ ctx, input }) => markNoticesRead(ctx, input)),
  preferences: router({
    get: procedure('be signed in', { onlyNow: 'it is about the reader' })
      .output(noticePreferencesSchema)
      .query(({ ctx }) => getNoticePreferences(ctx)),
    save: procedure('be signed in')
      .input(saveNoticePreferencesSchema)
      .output(noticePreferencesSchema)
      .mutation(({ ctx, input }) => saveNoticePreferences(ctx, input)),
  }),
  calendarFeed: router({
    get: procedure('keep a calendar of days', { onlyNow: 'it is about the reader' })
      .output(calendarFeedSchema)
      .query(({ ctx }) => getCalendarFeed(ctx)),
    renew: procedure('keep a calendar of days')
      .output(renewedCalendarFeedSchema)
      .mutation(({ ctx }) => renewCalendarFeed(ctx)),
    revoke: procedure('keep a calendar of days')
      .output(calendarFeedSchema)
      .mutation(({ ctx }) => revokeCalendarFeed(ctx)),
  }),
  jobs: procedure('see jobs', { onlyNow: 'it is kept as it is today' })
    .output(jobsSchema)
    .query(({ ctx }) => listJobs(ctx)),
})
