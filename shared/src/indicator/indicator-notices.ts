import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { isOwnWork } from '../rights/actor.ts'
import type { IndicatorRecord } from './indicator-record.ts'
import { agreeIndicators, seeIndicatorDrafts } from './indicator-rights.ts'

/** Drafts come many at once: who is told by mail has them gathered in one a week. */
export const indicatorNotices = {
  'indicator-drafted': {
    word: 'A draft of an indicator waits for the board',
    channel: 'weekly',
    on: ['indicator.drafted', 'indicator.adopted'],
    to: (person, { writtenBy }) => agreeIndicators.may(person) && !isOwnWork(person, writtenBy),
    newcomers: true,
    reader: agreeIndicators,
    openIn: ['draft'],
    text: ({ code, name }, by) => ({
      title: `Draft: ${code}`,
      sentence: `${by} drafted the indicator ${name} (${code}). Its figures are asked for once the board agrees it.`,
    }),
  },
  'indicator-decided': {
    word: 'An indicator you drafted was decided',
    channel: 'weekly',
    on: ['indicator.agreed', 'indicator.declined'],
    to: ({ personId }, { writtenBy }) => writtenBy.includes(personId),
    reader: seeIndicatorDrafts,
    openIn: ['live', 'declined'],
    text: ({ code, name, state }, by) =>
      state === 'declined'
        ? {
            title: `Declined: ${code}`,
            sentence: `${by} declined the draft of ${name} (${code}), which you wrote. The reason stands on the page of indicators.`,
          }
        : {
            title: `Agreed: ${code}`,
            sentence: `The indicator ${name} (${code}), which you drafted, was agreed. ${by} recorded it.`,
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<IndicatorRecord>>>
