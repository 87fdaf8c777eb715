const eventWords: Record<string, string> = {
  'return.opened': 'Opened',
  'return.draft-saved': 'Figures saved',
  'return.submitted': 'Submitted for approval',
  'return.nil-saved': 'Nil return entered for every figure',
  'return.sent-back': 'Sent back with a reason',
  'return.rows-approved': 'Some figures approved',
  'return.rows-published': 'Some figures published',
  'return.rows-sent-back': 'Some figures sent back, with a reason each',
  'return.approved': 'Approved',
  'return.published': 'Published',
  'return.closed': 'Closed without having been published',
  'return.reopened': 'Reopened with a reason',
  'return.reminded': 'Reminder sent',
}
/** What happened to a return, from its event in the trail. */
export const returnEventWord = (action: string): string => eventWords[action] ?? 'Changed'
