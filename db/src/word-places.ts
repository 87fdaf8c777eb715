/** A table in which words of people stand, by its columns in the database. */
export type WordPlace = {
  table: string
  /** What is found there, in the words of the partnership. */
  what: string
  /** Its key beside the partnership. */
  key: readonly string[]
  text: readonly string[]
  /** Columns that hold JSON with texts in it. */
  json?: readonly string[]
  /** The row goes as a whole: it is only a help for typing. */
  forgotten?: true
}

const commentary = ['happened', 'why', 'next', 'provisional', 'note', 'evidence'] as const

/** Every place where what somebody typed is stored; a test holds that no text column is forgotten. */
export const wordPlaces: readonly WordPlace[] = [
  { table: 'typed_words', what: 'Reasons and meetings', key: ['id'], text: ['text'] },
  {
    table: 'commentary',
    what: 'Commentary',
    key: ['series_id', 'period_start', 'version'],
    text: commentary,
  },
  {
    table: 'measurement_revision',
    what: 'Reasons of corrections',
    key: ['series_id', 'period_start', 'revision'],
    text: ['why', 'confirmation'],
  },
  {
    table: 'return_entry',
    what: 'Entries of returns',
    key: ['return_id', 'series_id'],
    text: [...commentary, 'correction', 'confirmation'],
  },
  {
    table: 'return_decision',
    what: 'Decisions about figures',
    key: ['return_id', 'series_id', 'round'],
    text: ['reason'],
  },
  { table: 'return', what: 'Remarks on returns', key: ['id'], text: ['remark'] },
  { table: 'annotation', what: 'Notes on charts', key: ['id'], text: ['label', 'note'] },
  { table: 'step_change', what: 'Step changes', key: ['id'], text: ['label', 'reason', 'meeting'] },
  { table: 'step_set_aside', what: 'Step changes set aside', key: ['id'], text: ['reason'] },
  { table: 'chart_title', what: 'Titles of charts', key: ['id'], text: ['title'] },
  { table: 'chart_choice', what: 'Kinds of charts', key: ['id'], text: ['reason'] },
  {
    table: 'goal_version',
    what: 'Goals',
    key: ['goal_id', 'version'],
    text: [
      'wording',
      'child_wording',
      'why',
      'population_outcome',
      'story',
      'factors',
      'works',
      'plan',
      'reason',
    ],
  },
  { table: 'pledge', what: 'Pledges', key: ['id'], text: ['wording', 'meeting'] },
  {
    table: 'action',
    what: 'Actions',
    key: ['id'],
    text: ['wording', 'title', 'evidence_wanted', 'expects', 'evidence', 'links'],
  },
  {
    table: 'action_version',
    what: 'Actions',
    key: ['action_id', 'version'],
    text: ['wording', 'title', 'evidence_wanted'],
  },
  { table: 'action_note', what: 'Progress of actions', key: ['id'], text: ['text'] },
  { table: 'action_check', what: 'Impact of actions', key: ['id'], text: ['words'] },
  {
    table: 'challenge',
    what: 'Challenges',
    key: ['id'],
    text: ['question', 'because', 'support', 'ground'],
  },
  { table: 'challenge_entry', what: 'What was said in challenges', key: ['id'], text: ['text'] },
  {
    table: 'challenge_draft',
    what: 'Answers to challenges, not sent',
    key: ['challenge_id'],
    text: ['text'],
  },
  { table: 'meeting_version', what: 'Meetings', key: ['meeting_id', 'words'], text: ['title', 'place'] },
  {
    table: 'agenda_item_version',
    what: 'Items of agendas',
    key: ['item_id', 'words'],
    text: ['title', 'lead', 'ask', 'ground', 'late_reason'],
  },
  { table: 'agenda_paper', what: 'Papers of agendas', key: ['id'], text: ['title', 'file_name'] },
  { table: 'meeting_exception', what: 'Exceptions of meetings', key: ['id'], text: ['reason'] },
  {
    table: 'room_entry',
    what: 'What was recorded at meetings',
    key: ['id'],
    text: ['name', 'text', 'remark'],
  },
  {
    table: 'decision_version',
    what: 'Decisions',
    key: ['decision_id', 'words'],
    text: ['text', 'reason', 'why'],
  },
  {
    table: 'decision_dissent',
    what: 'Decisions',
    key: ['decision_id', 'words', 'position'],
    text: ['name', 'text'],
  },
  { table: 'minutes_line', what: 'Minutes', key: ['id'], text: ['text', 'basis'] },
  { table: 'pack_word', what: 'Packs of meetings', key: ['pack_id', 'audience', 'place'], text: ['text'] },
  { table: 'challenge_setting', what: 'Days of challenges', key: ['version'], text: ['reason'] },
  { table: 'publication', what: 'Words for everybody', key: ['id'], text: ['title', 'words', 'meeting'] },
  {
    table: 'issue_version',
    what: 'Issues',
    key: ['issue_id', 'version'],
    text: ['title', 'why', 'known', 'owner_title', 'controls'],
  },
  { table: 'issue_note', what: 'Progress of issues', key: ['id'], text: ['text', 'evidence'] },
  { table: 'issue_rule', what: 'Rules that propose issues', key: ['kind', 'version'], text: ['reason'] },
  { table: 'target', what: 'Targets', key: ['id'], text: ['rationale', 'meeting', 'agreed_by_name'] },
  {
    table: 'indicator_version',
    what: 'Definitions',
    key: ['indicator_id', 'version'],
    text: [
      'name',
      'plain_english',
      'definition',
      'numerator_wording',
      'denominator_wording',
      'source',
      'caveats',
      'challenge_question',
      'reason',
    ],
  },
  {
    table: 'indicator_story',
    what: 'What lies behind indicators',
    key: ['indicator_id', 'version'],
    text: ['text'],
  },
  { table: 'indicator', what: 'Themes', key: ['id'], text: ['theme'] },
  { table: 'indicator_predecessor', what: 'Histories taken on', key: ['id'], text: ['reason'] },
  { table: 'series', what: 'Lines', key: ['id'], text: ['name', 'dimension'] },
  { table: 'accountability', what: 'Accountabilities', key: ['id'], text: ['title'] },
  { table: 'member', what: 'Posts of people', key: ['id'], text: ['title'] },
  { table: 'member_version', what: 'Posts of people', key: ['member_id', 'version'], text: ['title'] },
  {
    table: 'disclosure_rule_set',
    what: 'Rules for small numbers',
    key: ['source', 'version'],
    text: ['reason'],
  },
  { table: 'source_file', what: 'Names of files', key: ['id'], text: ['file_name'] },
  {
    table: 'return_import',
    what: 'Files of returns',
    key: ['id'],
    text: ['file_name', 'sentence'],
    json: ['left_out', 'questions', 'unread', 'answered'],
  },
  {
    table: 'return_import_part',
    what: 'Files of returns',
    key: ['import_id', 'part'],
    text: [],
    json: ['changes', 'entries'],
  },
  {
    table: 'return_import_before',
    what: 'Files of returns',
    key: ['import_id', 'part'],
    text: [],
    json: ['entries'],
  },
  {
    table: 'past_file',
    what: 'Files of past figures',
    key: ['id'],
    text: ['file_name', 'sentence'],
    json: ['lines', 'questions', 'not_read', 'answered', 'returns', 'picture'],
  },
  { table: 'past_figures', what: 'Files of past figures', key: ['id'], text: ['reason'] },
  {
    table: 'named_view',
    what: 'Names of views',
    key: ['id'],
    text: ['name', 'query'],
    forgotten: true,
  },
  {
    table: 'past_form_answer',
    what: 'Answers remembered for files',
    key: ['form', 'question'],
    text: ['question', 'answer'],
    forgotten: true,
  },
  {
    table: 'set_up_file',
    what: 'Files of set-up',
    key: ['id'],
    text: ['file_name', 'sentence'],
    json: ['content'],
  },
  {
    table: 'benchmark_file',
    what: 'Publishers’ files',
    key: ['id'],
    text: ['file_name', 'sentence'],
    json: ['content'],
  },
  { table: 'retention_setting', what: 'Years of records', key: ['kind', 'version'], text: ['reason'] },
  { table: 'sharing_agreement', what: 'Sharing agreements', key: ['id'], text: ['link'] },
  { table: 'benchmark_label', what: 'Publishers’ files', key: ['form', 'column_name'], text: ['file_name'] },
]
