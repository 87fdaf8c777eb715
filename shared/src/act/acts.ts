export const actCategories = ['figures', 'definitions', 'people', 'security'] as const
export type ActCategory = (typeof actCategories)[number]

const categoryWords: Record<ActCategory, string> = {
  figures: 'Figures',
  definitions: 'Definitions',
  people: 'People',
  security: 'Security',
}
export const actCategoryWord = (category: ActCategory): string => categoryWords[category]

/** What an act can be about: a record, by its kind and id. */
export const subjectKinds = [
  'partnership',
  'agency',
  'person',
  'member',
  'goal',
  'pledge',
  'indicator',
  'series',
  'target',
  'accountability',
  'annotation',
  'step-change',
  'chart-title',
  'chart-choice',
  'disclosure-rule-set',
  'schedule',
  'return',
  'import',
  'past-figures',
  'board',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

type Act = {
  category: ActCategory
  subject: SubjectKind
  /** What was done, as a history says it: begins with a capital, ends without a full stop. */
  word: string
}

const figures = (subject: SubjectKind, word: string): Act => ({ category: 'figures', subject, word })
const definitions = (subject: SubjectKind, word: string): Act => ({ category: 'definitions', subject, word })
const people = (subject: SubjectKind, word: string): Act => ({ category: 'people', subject, word })
const security = (subject: SubjectKind, word: string): Act => ({ category: 'security', subject, word })

/** Everything that can be done and is told: trail, timeline, history, notices and files read their words from here. */
export const acts = {
  'return.opened': figures('return', 'Opened'),
  'return.draft-saved': figures('return', 'Figures saved'),
  'return.nil-saved': figures('return', 'Nil return entered for every figure that was empty'),
  'return.imported': figures('return', 'Figures saved from a file'),
  'return.import-undone': figures('return', 'Figures from a file taken back'),
  'return.submitted': figures('return', 'Submitted for approval'),
  'return.sent-back': figures('return', 'Sent back with a reason'),
  'return.rows-approved': figures('return', 'Some figures approved'),
  'return.rows-published': figures('return', 'Some figures published'),
  'return.rows-sent-back': figures('return', 'Some figures sent back, with a reason each'),
  'return.approved': figures('return', 'Approved'),
  'return.published': figures('return', 'Published'),
  'return.closed': figures('return', 'Closed without having been published'),
  'return.reopened': figures('return', 'Reopened with a reason'),
  'return.reminded': people('return', 'Reminder sent'),
  'return-setting.changed': definitions('partnership', 'How returns are published changed'),
  'measurement.corrected': figures('series', 'Published figure corrected'),
  'past-figures.handed-in': figures('past-figures', 'Past figures handed in'),
  'past-figures.agreed': figures('past-figures', 'Past figures agreed'),
  'past-figures.declined': figures('past-figures', 'Past figures declined with a reason'),
  'past-figures.taken-back': figures('past-figures', 'Past figures taken back'),
  'past-figures.undone': figures('past-figures', 'Agreed past figures undone with a reason'),
  'schedule.set': definitions('agency', 'Due days set'),
  'schedule.proposed': definitions('agency', 'Due days proposed'),
  'schedule.agreed': definitions('agency', 'Due days agreed'),
  'schedule.declined': definitions('agency', 'Due days declined'),
  'schedule.ended': definitions('agency', 'Due days ended'),
  'partnership.added': definitions('partnership', 'Added to the installation'),
  'partnership.changed': definitions('partnership', 'How the partnership is set up changed'),
  'set-up-file.applied': definitions('partnership', 'Set up from a file'),
  'partnership.terms-set': definitions('partnership', 'Term dates changed'),
  'benchmark-file.applied': definitions('partnership', 'Published figures taken over from a file'),
  'benchmark-file.undone': definitions('partnership', 'Published figures of a file taken back'),
  'benchmark.described': definitions('partnership', 'Columns of a publisher’s files described'),
  'benchmark.matched': definitions('indicator', 'Matched to a publisher’s measure'),
  'benchmark.unmatched': definitions('indicator', 'No longer matched to a publisher’s measure'),
  'board.added': definitions('board', 'Board added'),
  'board.changed': definitions('board', 'Board changed'),
  'board.archived': definitions('board', 'Board archived'),
  'board.restored': definitions('board', 'Board restored'),
  'goal.proposed': definitions('goal', 'Proposed'),
  'goal.agreed': definitions('goal', 'Agreed'),
  'goal.declined': definitions('goal', 'Declined'),
  'goal.revised': definitions('goal', 'Reworded'),
  'goal.achieved': definitions('goal', 'Achieved'),
  'goal.missed': definitions('goal', 'Ended without being achieved'),
  'goal.withdrawn': definitions('goal', 'Withdrawn'),
  'goal.restored': definitions('goal', 'Restored'),
  'goal.mapped': definitions('goal', 'Mapped to frameworks'),
  'goal.ordered': definitions('partnership', 'Order of the goals changed'),
  'indicator.drafted': definitions('indicator', 'Drafted'),
  'indicator.adopted': definitions('indicator', 'Taken from the catalogue'),
  'indicator.agreed': definitions('indicator', 'Agreed'),
  'indicator.declined': definitions('indicator', 'Draft declined'),
  'indicator.withdrawn': definitions('indicator', 'Draft withdrawn'),
  'indicator.revised': definitions('indicator', 'Defined anew'),
  'indicator.suspended': definitions('indicator', 'Suspended'),
  'indicator.resumed': definitions('indicator', 'Resumed'),
  'indicator.retired': definitions('indicator', 'Retired'),
  'indicator.restored': definitions('indicator', 'Restored'),
  'indicator.placed': definitions('indicator', 'Moved in the scorecard'),
  'indicator.predecessor-named': definitions('indicator', 'History taken on from another indicator'),
  'indicator.predecessor-removed': definitions('indicator', 'History of another indicator taken back'),
  'series.added': definitions('series', 'Line added'),
  'series.changed': definitions('series', 'Line changed'),
  'series.ended': definitions('series', 'Line ended'),
  'pledge.worded': definitions('pledge', 'Worded'),
  'pledge.signed': definitions('pledge', 'Signed'),
  'pledge.ended': definitions('pledge', 'Ended'),
  'target.proposed': definitions('target', 'Proposed'),
  'target.agreed': definitions('target', 'Agreed'),
  'target.declined': definitions('target', 'Declined with a reason'),
  'target.withdrawn': definitions('target', 'Withdrawn'),
  'accountability.assigned': definitions('accountability', 'Accountability assigned'),
  'accountability.handed-over': definitions('accountability', 'Accountability handed over'),
  'accountability.ended': definitions('accountability', 'Accountability ended'),
  'accountability.restored': definitions('accountability', 'Accountability came back'),
  'annotation.recorded': definitions('annotation', 'Note put on the chart'),
  'annotation.withdrawn': definitions('annotation', 'Note on the chart withdrawn'),
  'step-change.marked': definitions('step-change', 'Step change marked'),
  'step-change.ended': definitions('step-change', 'Step change ended'),
  'chart-title.replaced': definitions('chart-title', 'Title of the chart replaced'),
  'chart-title.withdrawn': definitions('chart-title', 'Title of the chart withdrawn'),
  'chart.chosen': definitions('chart-choice', 'Kind of chart chosen'),
  'disclosure-rules.revised': definitions('disclosure-rule-set', 'Disclosure rules revised'),
  'published-figures.imported': figures('partnership', 'Published figures imported'),
  'member.seated': people('partnership', 'People of the demonstration were given seats'),
  'agency.added': people('agency', 'Joined the partnership'),
  'agency.renamed': people('agency', 'Renamed'),
  'agency.mail-domains-listed': people('agency', 'Mail domains listed'),
  'agency.ordered': people('partnership', 'Order of the agencies changed'),
  'agency.ended': people('agency', 'Left the partnership'),
  'agency.merged': people('agency', 'Became part of another agency'),
  'agency.restored': people('agency', 'Came back'),
  'agency.taken-back': people('agency', 'Taken back: it had been added by mistake'),
  'member.invited': people('member', 'Invited'),
  'member.vouched': people('member', 'A second keeper said who was invited'),
  'member.joined': people('member', 'Took the seat'),
  'member.deputised': people('member', 'A deputy was named'),
  'member.confirmed': people('member', 'Confirmed by a second keeper'),
  'member.role-changed': people('member', 'The seat has another role'),
  'member.changed': people('member', 'The seat changed'),
  'member.ended': people('member', 'The seat ended'),
  'member.restored': people('member', 'The seat came back'),
  'notice.written': people('return', 'People were told'),
  'notice.read': people('person', 'Notices read'),
  'notice.preferences-saved': people('person', 'How notices are told changed'),
  'notice.stopped': people('person', 'E-mails stopped'),
  'administrator.seated': security('member', 'Administers a partnership they added'),
  'administrator.carried-over': security('member', 'Administers a partnership that was added'),
  'administrator.invited': security('member', 'Administrator invited'),
  'calendar-feed.made': security('person', 'Calendar address made'),
  'calendar-feed.renewed': security('person', 'Calendar address replaced'),
  'calendar-feed.revoked': security('person', 'Calendar address revoked'),
  'session.started': security('person', 'Signed in'),
} as const satisfies Record<string, Act>
export type ActName = keyof typeof acts

export function isAct(name: string): name is ActName {
  return Object.hasOwn(acts, name)
}

/** What was done, in words; the bare name of an act that this version does not know. */
export const actWord = (name: string): string => (isAct(name) ? acts[name].word : name)
