export const jobNames = [
  'open-returns',
  'tell-what-is-due',
  'propose-issues',
  'store-readings',
  'print-packs',
  'send-mail',
  'weekly-mail',
  'tidy-accounts',
] as const
export type JobName = (typeof jobNames)[number]

const jobWords: Record<JobName, { what: string; often: string }> = {
  'open-returns': { what: 'Opens returns whose period has ended', often: 'Every hour' },
  'tell-what-is-due': {
    what: 'Tells people what is due or late, ends seats after their last day, and moves challenges nobody answered',
    often: 'Every hour',
  },
  'propose-issues': { what: 'Proposes issues by the rules that are switched on', often: 'Every hour' },
  'store-readings': {
    what: 'Decides how indicators stand whose figures, targets or rules have changed',
    often: 'Every minute',
  },
  'print-packs': {
    what: 'Prints packs of meetings and yearly reports as PDF',
    often: 'As soon as one is asked for',
  },
  'send-mail': {
    what: 'Sends e-mails: notices on working days from 8 to 18, invitations and passwords at any hour',
    often: 'Every minute',
  },
  'weekly-mail': { what: 'Gathers the weekly e-mails', often: 'Monday, or the first working day after it' },
  'tidy-accounts': {
    what: 'Deletes failed sign-ins, ended sessions, used links and private notes whose years are over',
    often: 'Every day',
  },
}
export const jobWord = (name: JobName): { what: string; often: string } => jobWords[name]
