export const jobNames = ['open-returns', 'tell-what-is-due', 'send-mail', 'weekly-mail'] as const
export type JobName = (typeof jobNames)[number]

const jobWords: Record<JobName, { what: string; often: string }> = {
  'open-returns': { what: 'Opens returns whose period has ended', often: 'Every hour' },
  'tell-what-is-due': {
    what: 'Tells people what is due or late, and ends seats after their last day',
    often: 'Every hour',
  },
  'send-mail': { what: 'Sends e-mails, on working days from 8 to 18', often: 'Every minute' },
  'weekly-mail': { what: 'Gathers the weekly e-mails', often: 'Monday, or the first working day after it' },
}
export const jobWord = (name: JobName): { what: string; often: string } => jobWords[name]
