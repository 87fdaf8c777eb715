const meetings = <Subject extends 'meeting' | 'agenda-item' | 'pack'>(subject: Subject, word: string) => ({
  category: 'meetings' as const,
  subject,
  word,
})

/** What is done with meetings, their agendas and their packs. */
export const meetingActs = {
  'meeting.planned': meetings('meeting', 'Planned'),
  'meeting.changed': meetings('meeting', 'Day, time or place changed'),
  'meeting.called': meetings('meeting', 'Called'),
  'meeting.started': meetings('meeting', 'Started'),
  'meeting.adjourned': meetings('meeting', 'Adjourned with a reason'),
  'meeting.resumed': meetings('meeting', 'Resumed'),
  'meeting.ended': meetings('meeting', 'Ended'),
  'meeting.minuted': meetings('meeting', 'Minutes approved'),
  'meeting.cancelled': meetings('meeting', 'Cancelled with a reason'),
  'agenda-item.proposed': meetings('agenda-item', 'Item proposed'),
  'agenda-item.added': meetings('agenda-item', 'Item put on the agenda'),
  'agenda-item.revised': meetings('agenda-item', 'Item revised'),
  'agenda-item.moved': meetings('agenda-item', 'Order of the agenda changed'),
  'agenda-item.placed': meetings('agenda-item', 'Proposed item put on the agenda'),
  'agenda-item.declined': meetings('agenda-item', 'Proposed item declined with a reason'),
  'agenda-item.taken': meetings('agenda-item', 'Item taken'),
  'agenda-item.decided': meetings('agenda-item', 'Item decided'),
  'agenda-item.noted': meetings('agenda-item', 'Item noted'),
  'agenda-item.deferred': meetings('agenda-item', 'Item deferred with a reason'),
  'agenda-item.withdrawn': meetings('agenda-item', 'Item withdrawn with a reason'),
  'pack.frozen': meetings('pack', 'Pack frozen'),
  'pack.superseded': meetings('pack', 'A later version of the pack followed'),
  'pack.unfrozen': meetings('pack', 'Pack unfrozen with a reason'),
} as const
