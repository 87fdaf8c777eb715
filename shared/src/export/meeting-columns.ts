/** What the columns of meetings and agendas say. */
export const meetingColumns = {
  meeting_number: 'Number of the meeting',
  meeting_title: 'What the meeting is called beside its board',
  meeting_day: 'Day of the meeting',
  meeting_place: 'Where it meets, or how it is joined',
  starts_at: 'When it begins, by the clock on the wall',
  ends_at: 'When it ends, by the clock on the wall',
  call_until: 'Last day on which it is called in time',
  agenda_items: 'How many items the reader may know of',
  agenda_place: 'Place on the agenda; empty where it is proposed or withdrawn',
  minutes_allotted: 'Minutes allotted to it',
  item_title: 'What the item is about',
  purpose: 'For decision, for challenge, or to note',
  item_lead: 'Who leads it, by role',
  asked_of_the_board: 'What is asked of the board',
  shows: 'What it shows: kind and code or number, one after the other',
  late_reason: 'Why it was put on the agenda after the notice',
} as const satisfies Record<string, string>
