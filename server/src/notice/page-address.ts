import type { RecordPage } from '@roundtable/shared/lifecycle/life-record.ts'

const addresses: Record<RecordPage['page'], (key: string) => string> = {
  return: (key) => `/returns/${key}`,
  indicator: (key) => `/indicators/${key}`,
  indicators: () => '/indicators',
  goal: (key) => `/goals/${key}`,
  goals: () => '/goals',
  people: (key) => `/people?search=${key}`,
  schedules: () => '/schedules',
  'past-figures': () => '/past-figures',
}

/** The address of the page inside its partnership, for mails: screens make their own links. */
export const pageAddress = ({ page, key }: RecordPage): string => addresses[page](encodeURIComponent(key))
